import Forecasting
import LearningModel
import Support
import Synchronization
import Testing

@Suite("Playing many futures")
struct ForecastTests {
  /// 600 replications are two whole blocks of 256 and a part of 88.
  private func settings(threads: Int, replications: Int = 600) -> ForecastSettings {
    var settings = ForecastSettings()
    settings.replications = replications
    settings.threads = threads
    settings.periodLength = .quarter
    settings.keepsAssumedValues = true
    return settings
  }

  private func bits(_ table: SampleTable<Double>) -> [UInt64] {
    (0..<table.columns).flatMap { table.column($0).map(\.bitPattern) }
  }

  private func bits(_ table: SampleTable<Float>) -> [UInt32] {
    (0..<table.columns).flatMap { table.column($0).map(\.bitPattern) }
  }

  @Test("gives the same bits of every sample with 1, 2 and 7 threads", arguments: [2, 7])
  func threadsChangeNothing(threads: Int) throws {
    let plan = try Plan(.smallAcademy(weeks: 20))
    let one = try Forecast(plan, settings(threads: 1))
    let several = try Forecast(plan, settings(threads: threads))
    #expect(bits(one.samples.outcomes) == bits(several.samples.outcomes))
    #expect(bits(one.samples.periods) == bits(several.samples.periods))
    let assumed = try #require(one.samples.assumed)
    #expect(bits(assumed) == bits(try #require(several.samples.assumed)))
  }

  @Test("leaves of each replication what a player that plays it alone records")
  func replicationsStandAlone() throws {
    let plan = try Plan(.smallAcademy(weeks: 20))
    let forecast = try Forecast(plan, settings(threads: 2))
    for replication in [0, 15, 16, 255, 256, 599] {
      var player = FuturePlayer(
        plan: plan, seed: 1, periodOfWeek: plan.calendar.periodOfWeek(by: .quarter))
      player.play(replication: replication)
      for column in player.record.outcomes.indices {
        #expect(
          forecast.samples.outcomes[replication, column].bitPattern == player.record.outcomes[column].bitPattern)
      }
      for column in player.record.periods.indices {
        #expect(
          forecast.samples.periods[replication, column].bitPattern == Float(player.record.periods[column]).bitPattern)
      }
      for (column, value) in player.future.assumed.values.enumerated() {
        #expect(forecast.samples.assumed?[replication, column] == value)
      }
    }
  }

  @Test("plays the first futures of a longer forecast when fewer are asked for")
  func fewerAreTheFirst() throws {
    let plan = try Plan(.smallAcademy(weeks: 20))
    let few = try Forecast(plan, settings(threads: 2, replications: 300))
    let many = try Forecast(plan, settings(threads: 2))
    for column in 0..<few.samples.outcomes.columns {
      let first = many.samples.outcomes.column(column).prefix(300)
      #expect(few.samples.outcomes.column(column).map(\.bitPattern) == first.map(\.bitPattern))
    }
  }

  @Test("another seed gives other futures")
  func seeds() throws {
    let plan = try Plan(.smallAcademy(weeks: 20))
    var other = settings(threads: 1)
    other.seed = 2
    let samples = try Forecast(plan, settings(threads: 1)).samples.outcomes
    #expect(bits(samples) != bits(try Forecast(plan, other).samples.outcomes))
  }

  @Test("samples in a file are those in memory")
  func fileBackedSamples() throws {
    let plan = try Plan(.smallAcademy(weeks: 10))
    var inFile = settings(threads: 2)
    inFile.memoryBudget = 0
    let memory = try Forecast(plan, settings(threads: 2))
    let file = try Forecast(plan, inFile)
    #expect(bits(memory.samples.periods) == bits(file.samples.periods))
    #expect(bits(memory.samples.outcomes) == bits(file.samples.outcomes))
  }

  @Test("counts every finished replication, and tells of them after each block")
  func progress() throws {
    let told = Mutex<[Int]>([])
    let control = ForecastControl { finished in told.withLock { $0.append(finished) } }
    _ = try Forecast(Plan(.smallAcademy(weeks: 5)), settings(threads: 1), control: control)
    #expect(control.finishedReplications == 600)
    #expect(told.withLock { $0 } == [256, 512, 600])
  }

  @Test("stops between two replications when it is cancelled, and says how many are finished")
  func cancelling() throws {
    let stop = Mutex<ForecastControl?>(nil)
    let control = ForecastControl { _ in stop.withLock { $0?.cancel() } }
    stop.withLock { $0 = control }
    // Cancelled when the first block of 256 is finished; the one thread begins no other.
    #expect(throws: ForecastFault.cancelled(finished: 256)) {
      _ = try Forecast(Plan(.smallAcademy(weeks: 5)), settings(threads: 1), control: control)
    }
    #expect(ForecastFault.cancelled(finished: 1).message == "stopped after 1 finished future; nothing was written.")
  }
}
