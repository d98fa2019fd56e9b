import Chance
import Testing

@Suite("Sampling designs") struct AssumptionUniformsTests {
  private let addresses = (0..<45).map { Address("assumption/\($0)") }

  /// The uniforms of consecutive replications, a row each.
  private func rows(
    _ design: SamplingDesign, _ replications: Range<Int>, seed: UInt64 = 1, of addresses: [Address]? = nil
  ) -> [[Double]] {
    let addresses = addresses ?? self.addresses
    var uniforms = AssumptionUniforms(design, addresses)
    return replications.map { replication in
      let luck = Luck(seed: seed, replication: UInt64(replication))
      uniforms.begin(luck)
      return addresses.indices.map { uniforms.uniform($0, luck) }
    }
  }

  private func stratum(_ uniform: Double, of count: Double = 256) -> Int { Int(uniform * count) }

  private var designs: [SamplingDesign] { [.latin, .sobol(addresses)] }

  @Test("random is the luck of each address")
  func random() {
    let luck = Luck(seed: 1, replication: 7)
    #expect(rows(.random, 7..<8)[0] == addresses.map { luck.uniform(at: $0) })
  }

  @Test("in a batch of 256 replications every assumption takes each 256th of its distribution once, and no end")
  func everyStratumOnce() {
    for design in designs {
      for batch in [0, 3] {
        let rows = rows(design, batch * 256..<(batch + 1) * 256)
        for index in addresses.indices {
          let column = rows.map { $0[index] }
          #expect(Set(column.map { stratum($0) }).count == 256, "\(design.name), assumption \(index)")
          #expect(column.allSatisfy { $0 > 0 && $0 < 1 })
        }
      }
    }
  }

  @Test("batches, assumptions and seeds have orders of their own")
  func ordersDiffer() {
    for design in designs {
      let one = rows(design, 0..<256)
      #expect(one != rows(design, 256..<512))
      #expect(one != rows(design, 0..<256, seed: 2))
      #expect(one.map { $0[0] } != one.map { $0[1] })
      #expect(one.map { $0[43] } != one.map { $0[44] })
    }
  }

  @Test("a replication's uniforms are the same alone, after others, and beside other assumptions")
  func pureFunction() {
    for design in designs {
      let all = rows(design, 0..<600)
      for replication in [0, 255, 256, 599] {
        #expect(rows(design, replication..<replication + 1)[0] == all[replication])
      }
      let some = rows(design, 300..<301, of: [addresses[2], addresses[44]])[0]
      #expect(some == [all[300][2], all[300][44]])
    }
  }

  @Test("over many batches a replication is uniform: Kolmogorov–Smirnov below its 1 % limit of 1.63/√n")
  func uniformInEachReplication() {
    let n = 2_000
    for design in designs {
      for index in [0, 44] {
        let values = (0..<n).map { rows(design, $0 * 256 + 17..<$0 * 256 + 18, of: [addresses[index]])[0][0] }.sorted()
        let distance = values.enumerated().map { place, value in
          max(value - Double(place) / Double(n), Double(place + 1) / Double(n) - value)
        }.max()
        #expect((distance ?? 1) < 1.63 / Double(n).squareRoot(), "\(design.name), assumption \(index)")
      }
    }
  }

  @Test("under latin the orders of two assumptions are independent of each other")
  func latinOrdersAreIndependent() {
    // The correlation of two random orders of 256 has a standard deviation of 1/√255; of the mean over 100 batches a
    // tenth of that: four of those are 0.025.
    let rows = rows(.latin, 0..<25_600, of: [addresses[0], addresses[1]])
    let products = rows.map { (Double(stratum($0[0])) - 127.5) * (Double(stratum($0[1])) - 127.5) }
    let variance = (256.0 * 256 - 1) / 12
    #expect(abs(products.reduce(0, +) / (Double(products.count) * variance)) < 0.025)
  }

  @Test("the first points of Sobol's sequence are the published ones, moved by one digital shift a batch")
  func sobolPoints() {
    // Bratley and Fox (1988): (0, 0, 0), (1/2, 1/2, 1/2), (3/4, 1/4, 3/4)… in Antonov and Saleev's order. A shift leaves
    // the differing digits of two points as they are: the first digit of points 0 and 1 differs, the second does not.
    let rows = rows(.sobol(addresses), 512..<516)
    func digits(_ number: Int, _ index: Int) -> Int { stratum(rows[number][index], of: 4) }
    for index in 0..<3 { #expect(digits(0, index) ^ digits(1, index) == 0b10) }
    #expect([0, 1, 2].map { digits(0, $0) ^ digits(2, $0) } == [0b11, 0b01, 0b11])
    #expect([0, 1, 2].map { digits(0, $0) ^ digits(3, $0) } == [0b01, 0b11, 0b01])
  }

  @Test("the first two dimensions of a batch are even together: one point in each of 16 × 16 boxes, and of 64 × 4")
  func sobolPairs() {
    let rows = rows(.sobol(addresses), 256..<512)
    for (width, height) in [(16.0, 16.0), (64, 4), (4, 64)] {
      let boxes = Set(rows.map { [stratum($0[0], of: width), stratum($0[1], of: height)] })
      #expect(boxes.count == 256)
    }
  }

  @Test("beyond forty dimensions, where GSL has none, and for assumptions that are not named, sobol is latin")
  func beyondForty() {
    let (sobol, latin) = (rows(.sobol(addresses), 0..<256), rows(.latin, 0..<256))
    for index in 40..<45 { #expect(sobol.map { $0[index] } == latin.map { $0[index] }) }
    for index in 0..<40 { #expect(sobol.map { $0[index] } != latin.map { $0[index] }) }
    let named = rows(.sobol([addresses[9]]), 0..<256)
    #expect(named.map { $0[8] } == latin.map { $0[8] })
  }
}
