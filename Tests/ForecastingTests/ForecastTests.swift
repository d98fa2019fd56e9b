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
      let width = plan.layout.periodic.count
      for (index, value) in player.record.periods.enumerated() {
        let column = forecast.samples.column(of: index % width, index / width)
        #expect(forecast.samples.periods[replication, column].bitPattern == Float(value).bitPattern)
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
    let assumed = try #require(memory.samples.assumed)
    #expect(bits(assumed) == bits(try #require(file.samples.assumed)))
  }

  @Test("the largest table goes to a file first, and only while the others exceed the budget")
  func someInFile() throws {
    let plan = try Plan(.smallAcademy(weeks: 10))
    var some = settings(threads: 2)
    // Three blocks of 256 replications: room for the outcomes, 8 bytes each, and for nothing else.
    some.memoryBudget = 3 * 256 * 8 * plan.layout.series.count
    let memory = try Forecast(plan, settings(threads: 2))
    let mixed = try Forecast(plan, some)
    #expect(bits(memory.samples.periods) == bits(mixed.samples.periods))
    #expect(bits(memory.samples.outcomes) == bits(mixed.samples.outcomes))
  }

  @Test("shards are whole blocks, follow one another, and leave together what the run in one piece leaves")
  func shards() throws {
    let plan = try Plan(.smallAcademy(weeks: 10))
    let whole = try Forecast(plan, settings(threads: 2))
    var next = 0
    for number in 1...2 {
      let shard = try #require(Shard(number: number, of: 2))
      let replications = shard.replications(of: 600)
      // Three blocks in two parts: one of 256, one of 256 + 88.
      #expect(replications == (number == 1 ? 0..<256 : 256..<600))
      let part = try Samples(playing: replications, of: plan, settings(threads: 7))
      for replication in replications {
        for column in 0..<part.outcomes.columns {
          let (one, other) = (part.outcomes[replication - next, column], whole.samples.outcomes[replication, column])
          try #require(one.bitPattern == other.bitPattern)
        }
      }
      next = replications.upperBound
    }
    #expect(next == 600)
  }

  @Test("there is no shard 0, none beyond the last, and none of nothing; of more shards than blocks some are empty")
  func shardNumbers() throws {
    for (number, count) in [(0, 3), (4, 3), (1, 0), (-1, 3), (1, 1 << 40)] {
      #expect(Shard(number: number, of: count) == nil, "\(number) of \(count)")
    }
    // One block of 200 in three parts: 0·1/3 to 1·1/3 of it is nothing, and so is the second; the third has it all.
    let replications = (1...3).compactMap { Shard(number: $0, of: 3)?.replications(of: 200).count }
    #expect(replications == [0, 0, 200])
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
