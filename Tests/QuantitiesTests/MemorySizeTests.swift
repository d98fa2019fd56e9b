import Quantities
import Testing

@Suite("Sizes of memory")
struct MemorySizeTests {
  @Test(
    "decimal and binary units, with or without a blank, in any case",
    arguments: [
      // 512 × 10⁶; 2³⁰; 1.5 × 10⁹; 2 × 2²⁰; 5000 × 1024; 10⁶
      ("512MB", 512_000_000), ("1GiB", 1_073_741_824), ("1.5 GB", 1_500_000_000), ("2mib", 2_097_152),
      ("5000 KiB", 5_120_000), ("1000000B", 1_000_000), ("1TiB", 1_099_511_627_776),
    ])
  func sizes(text: String, bytes: Int) { #expect(MemorySize(written: text)?.bytes == bytes) }

  @Test(
    "a size without unit, without number, below a megabyte or beyond all memory is none",
    arguments: ["512", "", "MB", "-1GB", "1e3GB", "nanGB", "0MB", "999kB", "2000TB", "1 G", "1  GB", "1,5GB", "1GBB"])
  func noSizes(text: String) { #expect(MemorySize(written: text) == nil) }
}
