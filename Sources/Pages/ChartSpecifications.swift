/// The Vega-Lite specifications, a file each. Data are joined to them in the page.
enum ChartSpecifications {
  static let files: [(name: String, bytes: [UInt8])] = [
    ("fan", PackageResources.chart_fan_json), ("steps", PackageResources.chart_steps_json),
    ("launches", PackageResources.chart_launches_json),
    ("heat", PackageResources.chart_heat_json), ("bars", PackageResources.chart_bars_json),
    ("ranges", PackageResources.chart_ranges_json), ("demand", PackageResources.chart_demand_json),
    ("differences", PackageResources.chart_differences_json), ("tradeoff", PackageResources.chart_tradeoff_json),
    ("bridge", PackageResources.chart_bridge_json), ("tornado", PackageResources.chart_tornado_json),
    ("strip", PackageResources.chart_strip_json), ("curve", PackageResources.chart_curve_json),
    ("frontier", PackageResources.chart_frontier_json),
  ]

  /// One JSON object, by name. `<` may not stand in a script; in JSON it occurs in texts only.
  static var all: Markup {
    let members = files.map { "\(jsonText($0.name)):\(resource($0.bytes).replacing("<", with: "\\u003c"))" }
    return Markup(trusted: "{" + members.joined(separator: ",") + "}")
  }
}
