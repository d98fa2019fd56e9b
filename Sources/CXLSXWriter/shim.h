// libxlsxwriter, by the few calls that learncast makes: handles without types, so that its macros stay out of Swift.
#ifndef LEARNCAST_XLSXWRITER_H
#define LEARNCAST_XLSXWRITER_H
#include <xlsxwriter.h>

static inline void *learncast_workbook(const char *path) {
  lxw_workbook *workbook = workbook_new(path);
  // The same results give the same bytes: no time of making.
  lxw_doc_properties properties = {.title = (char *)"learncast", .created = 1};
  if (workbook) workbook_set_properties(workbook, &properties);
  return workbook;
}

static inline int learncast_workbook_close(void *workbook) { return workbook_close((lxw_workbook *)workbook); }

static inline void *learncast_sheet(void *workbook, const char *name) {
  lxw_worksheet *sheet = workbook_add_worksheet((lxw_workbook *)workbook, name);
  if (sheet) {
    // On paper each sheet is as wide as a page.
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
  }
  return sheet;
}

static inline int learncast_define_name(void *workbook, const char *name, const char *range) {
  return workbook_define_name((lxw_workbook *)workbook, name, range);
}

static inline void *learncast_format(void *workbook, const char *number_format, int is_bold, int is_head) {
  lxw_format *format = workbook_add_format((lxw_workbook *)workbook);
  if (number_format[0]) format_set_num_format(format, number_format);
  if (is_bold) format_set_bold(format);
  if (is_head) {
    format_set_bg_color(format, 0xE6EBF0);
    format_set_bottom(format, LXW_BORDER_THIN);
  }
  return format;
}

// Always as text, whatever it begins with: nothing in it is executed.
static inline int learncast_text(void *sheet, unsigned row, unsigned column, const char *text, void *format) {
  return worksheet_write_string((lxw_worksheet *)sheet, row, (lxw_col_t)column, text, (lxw_format *)format);
}

static inline int learncast_number(void *sheet, unsigned row, unsigned column, double number, void *format) {
  return worksheet_write_number((lxw_worksheet *)sheet, row, (lxw_col_t)column, number, (lxw_format *)format);
}

static inline int learncast_date(
  void *sheet, unsigned row, unsigned column, int year, int month, int day, void *format) {
  lxw_datetime date = {.year = year, .month = month, .day = day};
  return worksheet_write_datetime((lxw_worksheet *)sheet, row, (lxw_col_t)column, &date, (lxw_format *)format);
}

static inline void learncast_column_width(void *sheet, unsigned first, unsigned last, double width) {
  worksheet_set_column((lxw_worksheet *)sheet, (lxw_col_t)first, (lxw_col_t)last, width, 0);
}

static inline void learncast_table(void *sheet, unsigned rows, unsigned columns) {
  worksheet_freeze_panes((lxw_worksheet *)sheet, 1, 0);
  if (rows && columns) worksheet_autofilter((lxw_worksheet *)sheet, 0, 0, rows, (lxw_col_t)(columns - 1));
}

static inline void *learncast_chart(void *workbook, int is_bars, const char *title, const char *number_format) {
  lxw_chart *chart = workbook_add_chart((lxw_workbook *)workbook, is_bars ? LXW_CHART_BAR_STACKED : LXW_CHART_LINE);
  chart_title_set_name(chart, title);
  // The axes of bars change places: x holds the values there.
  chart_axis_set_num_format(is_bars ? chart->x_axis : chart->y_axis, number_format);
  // Bars read from the top, as the table does.
  if (is_bars) chart_axis_set_reverse(chart->y_axis);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  return chart;
}

static inline void learncast_bars_begin(void *chart, double least) {
  chart_axis_set_min(((lxw_chart *)chart)->x_axis, least);
}

static inline void learncast_series(
  void *chart, const char *sheet, unsigned first, unsigned last, unsigned categories, unsigned values, const char *name,
  unsigned color, int is_hidden, int is_bar) {
  lxw_chart_series *series = chart_add_series((lxw_chart *)chart, 0, 0);
  chart_series_set_categories(series, sheet, first, (lxw_col_t)categories, last, (lxw_col_t)categories);
  chart_series_set_values(series, sheet, first, (lxw_col_t)values, last, (lxw_col_t)values);
  chart_series_set_name(series, name);
  lxw_chart_fill fill = {.color = color, .none = (uint8_t)is_hidden};
  lxw_chart_line line = {.color = color, .width = 2.0f};
  if (is_bar) chart_series_set_fill(series, &fill); else chart_series_set_line(series, &line);
}

static inline int learncast_place_chart(void *sheet, unsigned row, unsigned column, void *chart) {
  lxw_chart_options options = {.x_scale = 1.6, .y_scale = 1.3};
  return worksheet_insert_chart_opt((lxw_worksheet *)sheet, row, (lxw_col_t)column, (lxw_chart *)chart, &options);
}
#endif
