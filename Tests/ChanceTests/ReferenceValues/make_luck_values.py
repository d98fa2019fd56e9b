"""What addresses and luck are held against, from outside of the project.

    python3 make_luck_values.py > luck_values.json

Philox is written from Salmon et al. (2011) and has to give Random123's own known answers first; FNV-1a and the finalizer
of SplitMix64 are written from their authors' pages. None of it is a translation of the Swift.
"""
import json

WORD = (1 << 64) - 1


def philox(counter, key, rounds=10):
    a, b, c, d = counter
    k, l = key
    for _ in range(rounds):
        left, right = 0xD2E7470EE14C6C93 * a, 0xCA5A826395121157 * c
        a, b, c, d = (right >> 64) ^ b ^ k, right & WORD, (left >> 64) ^ d ^ l, left & WORD
        k, l = (k + 0x9E3779B97F4A7C15) & WORD, (l + 0xBB67AE8584CAA73B) & WORD
    return [a, b, c, d]


def hexadecimal(words):
    return [f"{word:016x}" for word in words]


# The lines `philox4x64 10` of kat_vectors in Random123's distribution.
KNOWN_ANSWERS = [
    ([0] * 4, [0] * 2, "16554d9eca36314c db20fe9d672d0fdc d7e772cee186176b 7e68b68aec7ba23b"),
    ([WORD] * 4, [WORD] * 2, "87b092c3013fe90b 438c3c67be8d0224 9cc7d7c69cd777b6 a09caebf594f0ba0"),
    ([0x243F6A8885A308D3, 0x13198A2E03707344, 0xA4093822299F31D0, 0x082EFA98EC4E6C89],
     [0x452821E638D01377, 0xBE5466CF34E90C6C], "a528f45403e61d95 38c72dbd566e9788 a5a1610e72fd18b5 57bd43b5e52b7fe6"),
]
for counter, key, words in KNOWN_ANSWERS:
    assert hexadecimal(philox(counter, key)) == words.split(), "Philox differs from Random123's known answers"


def mixed(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & WORD
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & WORD
    return z ^ (z >> 31)


def address(sentence):
    value = 0xCBF29CE484222325
    for byte in sentence.encode():
        value = ((value ^ byte) * 0x100000001B3) & WORD
    return mixed(value)


def part(whole, n):
    return mixed((whole + 0x9E3779B97F4A7C15 * (n + 1)) & WORD)


def under(thing, purpose):
    return mixed(thing ^ ((purpose * 0xD6E8FEB86659FD93 + 0x2545F4914F6CDD1D) & WORD))


def uniform(seed, replication, at, occurrence):
    word = philox([occurrence & WORD, replication, at, 0], [seed, 0])[0]
    return ((word >> 12) + 0.5) * 2.0**-52


SENTENCES = ["", "a", "role/instructional_designer/seat/3/departs", "disruption/budget-cut", "Führung/Übung"]
assert address("") == mixed(0xCBF29CE484222325) and mixed(0x9E3779B97F4A7C15) == 0xE220A8397B1DCDAF  # SplitMix64(0)
CASES = [(1, 0, "a", 0), (1, 0, "a", 1), (1, 1, "a", 0), (2, 0, "a", 0), (WORD, WORD, "disruption/budget-cut", 12345)]

print(json.dumps({
    "philox": [
        {"counter": hexadecimal(c), "key": hexadecimal(k), "words": hexadecimal(philox(c, k))}
        for c, k in [case[:2] for case in KNOWN_ANSWERS] + [([1, 2, 3, 4], [5, 6]), ([7, 4711, address("a"), 0], [1, 0])]
    ],
    "addresses": [
        {"sentence": s, "hash": f"{address(s):016x}", "fourthPart": f"{part(address(s), 3):016x}",
         "departs": f"{under(address(s), address('departs')):016x}"} for s in SENTENCES
    ],
    "uniforms": [
        {"seed": f"{seed:016x}", "replication": f"{replication:016x}", "sentence": sentence, "occurrence": occurrence,
         "uniform": uniform(seed, replication, address(sentence), occurrence)}
        for seed, replication, sentence, occurrence in CASES
    ],
}, indent=1))
