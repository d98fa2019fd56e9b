import CGSL

/// The first 256 points of Sobol's sequence in 40 dimensions, by GSL (Bratley and Fox 1988; Antonov and Saleev's order).
///
/// GSL leaves out the origin, which belongs to them: with it, every dimension has one point in each 256th, and pairs of
/// dimensions are as even. Beyond 40 dimensions GSL returns zeros and says success: nobody may ask for those.
struct SobolPoints: Sendable {
  /// As many as GSL has direction numbers for.
  static let dimensions = 40

  /// Dimension by dimension; coordinates as the whole numbers of which they are 2⁻⁸: these points need no more digits.
  private let coordinates: [UInt8]

  static let first = SobolPoints()

  private init() {
    _ = GSLErrors.areReturned
    var coordinates = [UInt8](repeating: 0, count: SobolPoints.dimensions * SamplingDesign.batchLength)
    guard let sequence = unsafe gsl_qrng_alloc(learncast_gsl_sobol(), UInt32(SobolPoints.dimensions)) else {
      preconditionFailure("no memory for Sobol's sequence")
    }
    defer { unsafe gsl_qrng_free(sequence) }
    var point = [Double](repeating: 0, count: SobolPoints.dimensions)
    for number in 1..<SamplingDesign.batchLength {
      let status = unsafe point.withUnsafeMutableBufferPointer { unsafe gsl_qrng_get(sequence, $0.baseAddress) }
      precondition(status == 0, "Sobol's sequence came to an end")
      for dimension in point.indices {
        coordinates[dimension * SamplingDesign.batchLength + number] = UInt8(point[dimension] * 0x1p8)
      }
    }
    self.coordinates = coordinates
  }

  /// - Parameters:
  ///   - number: of the point, 0..<256.
  ///   - dimension: 0..<40.
  subscript(number: Int, dimension: Int) -> UInt8 { coordinates[dimension * SamplingDesign.batchLength + number] }
}
