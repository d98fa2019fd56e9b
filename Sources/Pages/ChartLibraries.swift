import FoundationEssentials
import Reports

/// The three bundles that draw the charts. They are not ours and not committed: `Scripts/fetch-charts` brings them.
package struct ChartLibraries: Sendable {
  /// In the order in which they have to be loaded.
  let scripts: [String]

  /// Goes with them into every page (BSD-3-Clause).
  static let licence: Markup = """
    <!-- Vega, Vega-Lite and vega-embed: Copyright (c) 2015-2025, University of Washington Interactive Data Lab. All rights reserved.
    Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
    conditions are met: 1. Redistributions of source code must retain the above copyright notice, this list of conditions and the
    following disclaimer. 2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and
    the following disclaimer in the documentation and/or other materials provided with the distribution. 3. Neither the name of the
    copyright holder nor the names of its contributors may be used to endorse or promote products derived from this software without
    specific prior written permission. THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR
    IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
    ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL,
    EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
    DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
    OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
    POSSIBILITY OF SUCH DAMAGE. -->
    """

  struct Bundle: Sendable {
    let file: String
    let digest: String
  }

  /// The versions that the specifications were made and looked at with; `Scripts/fetch-charts` names the same.
  package static let files = bundles.map(\.file)
  static let bundles = [
    Bundle(
      file: "vega-6.1.2.js", digest: "08f796b6a571b0b46d819f07fb7581ca16565af86985e1766bb180638576b3f8"),
    Bundle(
      file: "vega-lite-6.3.0.js", digest: "8adcfe6639b05208977cbfc325cba5e92f8b33fc15789e731328949b500bb97b"),
    Bundle(
      file: "vega-embed-7.0.2.js", digest: "c7111a41190080938b14c1de00074d9bda16ef2199e2919dd038cddf97d87354"),
  ]

  /// Where they are looked for: `LEARNCAST_CHARTS` alone if it is set, else the user's data folder.
  package static func places(_ environment: [String: String]) -> [String] {
    if let stated = environment["LEARNCAST_CHARTS"], !stated.isEmpty { return [stated] }
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].map { $0 + "/.local/share" }
    return data.map { [$0 + "/learncast/charts"] } ?? []
  }

  /// Reads them from the first place that has them.
  package init(lookingIn places: [String]) throws(ReportFault) {
    for place in places {
      let contents = Self.bundles.map { FileManager.default.contents(atPath: place + "/" + $0.file) }
      let found = contents.compactMap { $0 }
      guard found.count == Self.bundles.count else { continue }
      // They run inside a page that others trust: nothing but the known bytes will do.
      for (bundle, data) in zip(Self.bundles, found) where SHA256.hexadecimal(of: [UInt8](data)) != bundle.digest {
        throw ReportFault.unknownChartLibrary(path: place + "/" + bundle.file)
      }
      scripts = found.map { String(decoding: $0, as: UTF8.self) }
      return
    }
    throw ReportFault.noChartLibraries(lookedIn: places)
  }
}
