"""Renders reports in headless Chromium and looks at them as a reader would.

    check_pages.py LEARNCAST FOLDER [PICTURES]

LEARNCAST is the built program, FOLDER a folder for its results. With PICTURES, pictures at 1280 and 390 pixels in light
and dark and the PDF of each page are left there for eyes to look at. Prints a line for each fault; ends with 0 if there is
none, 1 if there is one, 77 if there is no Chromium.
"""

import csv
import glob
import os
import shutil
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser  # noqa: E402

REPOSITORY = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
HOSTILE = "</script><script>document.title='struck'</script><img src=x onerror=\"document.title='struck'\">"
LIMIT = 3 << 20  # bytes of a page
faults = []


def fault(page, text):
    faults.append(f"{page}: {text}")
    print(f"{page}: {text}", flush=True)


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)}: {done.returncode} {done.stderr}")


def scenarios():
    return os.path.join(REPOSITORY, "scenarios")


def many_programs(path):
    """60 programs with titles of 200 characters, the first one hostile, in a currency without cents."""
    with open(os.path.join(scenarios(), "one-program.yaml")) as file:
        text = file.read()
    head, _ = text.split("programs:\n", 1)
    head = head.replace("currency: USD", "currency: JPY").replace("$360k", "¥36M").replace("$96k", "¥9.6M")
    head = head.replace("$118k", "¥11.8M")
    lines = ["programs:"]
    for number in range(60):
        title = HOSTILE if number == 0 else (f"Program {number} " + "of many words that nobody would ever write " * 5)[:200]
        lines += [f"  program-{number}:", "    title: '" + title.replace("'", "''") + "'", "    audience: managers",
                  "    modality: elearning_basic", "    learning_hours: 1", "    needed_by: 2027-09-30",
                  "    value_per_adopter_year: ¥90k to ¥400k"]
    with open(path, "w") as file:
        file.write(head + "\n".join(lines) + "\noutcomes:\n  spend: at most ¥36M\n")


def no_programs(path):
    with open(os.path.join(scenarios(), "one-program.yaml")) as file:
        text = file.read()
    head, _ = text.split("programs:\n", 1)
    with open(path, "w") as file:
        file.write(head)


def make(program, folder):
    """The pages by name, with the folder that each was made from."""
    quick = ["--replications", "300", "--by", "quarter", "--quiet"]
    named = {name: os.path.join(scenarios(), name + ".yaml")
             for name in ("baseline", "two-more-designers", "vendor-first", "calm")}
    named["many"] = os.path.join(folder, "many.yaml")
    named["none"] = os.path.join(folder, "none.yaml")
    many_programs(named["many"])
    no_programs(named["none"])
    pages = {}
    for name in ("baseline", "calm", "many", "none"):
        out = os.path.join(folder, name)
        run(program, "run", named[name], "--out", out, *quick)
        pages[name] = out
    out = os.path.join(folder, "compared")
    run(program, "compare", named["baseline"], named["two-more-designers"], named["vendor-first"], "--out", out, *quick)
    pages["compared"] = out
    out = os.path.join(folder, "why")
    run(program, "compare", "--why", named["baseline"], named["two-more-designers"], "--out", out, *quick)
    pages["why"] = out
    out = os.path.join(folder, "drivers")
    run(program, "sensitivity", named["baseline"], "--outcome", "on_time_share", "--outcome", "benefit", "--outcome", "promises",
        "--out", out, *quick, "--replications", "1000")
    pages["drivers"] = out
    pages = {name: [out] for name, out in pages.items()}
    pages["levers"] = levers(program, folder)
    for name, outs in pages.items():
        run(program, "report", *outs, "--out", os.path.join(folder, name + ".html"), "--quiet")
    return pages


def levers(program, folder):
    """A run, and beside it searches along levers: with and without an answer, with and without a frontier."""
    baseline, calm = (os.path.join(scenarios(), name + ".yaml") for name in ("baseline", "calm"))
    money, price = "funding.annual from $1.5M to $2.1M step $200k", "modalities.workshop.cost_per_seat from $0 to $30 step $10"
    asked = [
        ["run", baseline, "--by", "quarter"],
        ["seek", baseline, "--lever", "designers", "--promise", "on_time_share", "--chance", "60%"],
        ["seek", baseline, "--lever", money, "--promise", "spend", "--most", "--chance", "99.5%"],
        ["optimize", baseline, "--lever", "designers", "--lever", money, "--maximize", "net_benefit",
         "--subject-to", "on_time_share at least 60% with 60%", "--subject-to", "spend at most $3.6M with 80%"],
        ["optimize", calm, "--lever", "team.roles.instructional_designer.headcount from 1 to 3", "--lever", price,
         "--minimize", "spend"],
    ]
    outs = []
    for number, arguments in enumerate(asked):
        outs.append(os.path.join(folder, f"levers-{number}"))
        run(program, *arguments, "--replications", "600", "--quiet", "--force", "--out", outs[-1])
    return outs


def numbers_of(results, names):
    """Numbers of CSV files as the files have them, row by row."""
    found = {}
    for name in names:
        for folder in results:
            path = os.path.join(folder, name)
            if os.path.exists(path):
                with open(path, newline="") as file:
                    found.setdefault(name, []).extend(csv.DictReader(file))
    return found


def check_numbers(browser, page, results):
    files = numbers_of(results, ["summary.csv", "projection.csv", "programs.csv", "disruptions.csv", "comparison.csv",
                                 "assumptions.csv", "edits.csv", "sensitivity.csv", "sensitivity_over_time.csv",
                                 "seek.csv", "optimization.csv"])
    first = files["summary.csv"][0]["scenario"]
    summary = {(row["metric"], row["subject"]): row for row in files["summary.csv"] if row["scenario"] == first}
    # The four figures are medians of the summary.
    for metric, value in browser.value(
            "[...document.querySelector('.figures').querySelectorAll('[data-metric]')].map(e => [e.dataset.metric, e.dataset.v])"):
        if float(value) != float(summary[(metric, "")]["p50"]):
            fault(page, f"{metric} is {value} on the page and {summary[(metric, '')]['p50']} in summary.csv")
    # The chances of promises, in their order, the joint one last.
    promised = [row for row in files["summary.csv"] if row["scenario"] == first and row["promise"]]
    shown = browser.value("[...document.querySelector('.promises')?.querySelectorAll('td.n[data-v]') ?? []].map(e => e.dataset.v)")
    wanted = [row["chance"] for row in promised if row["metric"] != "promises" or len(promised) > 2]
    if [float(each) for each in shown] != [float(each) for each in wanted]:
        fault(page, f"chances are {shown} on the page and {wanted} in summary.csv")
    # Spend by period.
    spend = [row for row in files["projection.csv"] if row["scenario"] == first and row["metric"] == "spend" and not row["subject"]]
    table = browser.value("""(() => { const table = document.querySelector('figure[data-chart=fan] table');
        const fields = [...table.querySelectorAll('thead th')].map(e => e.dataset.field);
        return [...table.querySelectorAll('tbody tr')].map(row => Object.fromEntries(
            [...row.cells].map((cell, i) => [fields[i], cell.dataset.v]).filter(e => e[1] !== undefined))); })()""")
    for row, drawn in zip(spend, table, strict=True):
        for column in ("p05", "p10", "p25", "p50", "p75", "p90", "p95", "mean"):
            if float(row[column]) != float(drawn[column]):
                fault(page, f"spend in {row['period']}, {column}: {drawn[column]} on the page, {row[column]} in projection.csv")
    # Every number that a chart or a table carries is one of the files'.
    known = {float(value) for rows in files.values() for row in rows for value in row.values() if is_number(value)}
    for value, derived in browser.value(
            "[...document.querySelectorAll('[data-v]')].filter(e => e.dataset.v !== '').map(e => [e.dataset.v, "
            "e.closest('table')?.querySelectorAll('thead th')[e.cellIndex]?.dataset.field === 'reference'])"):
        if not derived and float(value) not in known:
            fault(page, f"{value} is in no file")
            break


def is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def check(browser, page, path, results, pictures):
    if os.path.getsize(path) > LIMIT:
        fault(page, f"{os.path.getsize(path)} bytes")
    for width in (1280, 390):
        for dark in (False, True):
            browser.size(width, dark=dark)
            browser.open(path)
            if complaints := browser.complaints():
                fault(page, f"at {width}: the console says {complaints[0]}")
            if requests := browser.requests():
                fault(page, f"at {width}: asks for {requests[0]}")
            empty = browser.value("""[...document.querySelectorAll('figure[data-chart]')]
                .filter(f => !f.closest('details:not([open])'))
                .filter(f => f.querySelectorAll('svg .role-mark path, svg .role-mark text, svg .role-mark line').length === 0)
                .map(f => f.dataset.chart)""")
            if empty:
                fault(page, f"at {width}: no marks in {empty}")
            if browser.value("document.documentElement.scrollWidth") > width:
                fault(page, f"at {width}: wider than the window")
            if browser.value("document.title").startswith("struck"):
                fault(page, "text of the scenario ran as a script")
            if pictures:
                browser.picture(os.path.join(pictures, f"{page}-{width}-{'dark' if dark else 'light'}.png"))
    browser.size(1280)
    browser.open(path)
    check_numbers(browser, page, results)
    # What is closed draws when it is opened.
    opened = browser.value("""new Promise(resolve => { const part = document.querySelector('details.part:has(figure)');
        if (!part) return resolve(1); part.open = true;
        setTimeout(() => resolve(part.querySelectorAll('svg.marks').length), 3000); })""")
    if opened == 0:
        fault(page, "a part that is opened draws nothing")
    # What belongs on paper in full is there though it is closed on the screen.
    browser.size(1280, medium="print")
    if hidden := browser.value("""[...document.querySelectorAll('details.whole table')]
            .filter(t => t.getBoundingClientRect().height === 0 || !t.checkVisibility()).length"""):
        fault(page, f"{hidden} tables of assumptions do not print")
    browser.size(1280)
    if pictures:
        browser.open(path)
        for paper in ("A4", "Letter"):
            browser.pdf(os.path.join(pictures, f"{page}-{paper}.pdf"), paper)
    check_access(browser, page)


def check_access(browser, page):
    """Rules of accessibility by hand, and all of axe-core where it is installed (make install-for-tests)."""
    for rule, broken in {
        "a picture without a name": "document.querySelectorAll('.plot:not([role=img]), .plot:not([aria-label])').length",
        "a chart without its data as a table": "[...document.querySelectorAll('figure')].filter(f => !f.querySelector('details table tbody')).length",
        "a head of a table without scope": "document.querySelectorAll('th:not([scope])').length",
        "an anchor to nothing": "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1))).length",
        "an id given twice": "(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.length - new Set(ids).size; })()",
        "no language": "document.documentElement.lang === 'en' ? 0 : 1",
        "not one first heading": "document.querySelectorAll('h1').length - 1",
    }.items():
        if browser.value(broken):
            fault(page, rule)
    scripts = [found for path in [os.path.join(REPOSITORY, ".build", "python"), *sys.path] for found in glob.glob(os.path.join(path, "axe_playwright_python", "axe.min.js"))]
    if scripts:
        with open(scripts[0]) as file:
            browser.value(file.read() + "; 1")
        for impact, rule, text in browser.value(
                "axe.run().then(result => result.violations.map(v => [v.impact, v.id, v.nodes[0].html.slice(0, 120)]))"):
            fault(page, f"axe-core ({impact}): {rule}: {text}")


def main():
    program, folder = sys.argv[1], sys.argv[2]
    pictures = sys.argv[3] if len(sys.argv) > 3 else None
    if not (shutil.which("chromium") or shutil.which("chromium-browser")):
        print("no Chromium: the pages were not looked at", flush=True)
        sys.exit(77)
    os.makedirs(folder, exist_ok=True)
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    pages = make(program, folder)
    browser = Browser()
    try:
        for name, results in pages.items():
            began = time.time()
            check(browser, name, os.path.join(folder, name + ".html"), results, pictures)
            drawn = browser.value("document.documentElement.dataset.drawn")
            print(f"{name}: {os.path.getsize(os.path.join(folder, name + '.html')) // 1024} KiB, drawn in {drawn} ms, "
                  f"looked at in {time.time() - began:.1f} s", flush=True)
    finally:
        browser.close()
    sys.exit(1 if faults else 0)


main()
