using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What happens to goals: mostly what the rules allow.</summary>
public static class GoalGenerators
{
    private static readonly string[] Steps = ["first", "second", "third"];

    /// <summary>What a goal may say.</summary>
    public static Gen<GoalContent> Contents { get; } =
        from competency in FrameworkGenerators.Ids
        from level in Gen.Elements("Developing", "Proficient", "elsewhere").OrNullText(2)
        from due in TimeGenerators.OrMissing
        from texts in Gen.Elements("so that all can see", "for the trip").OrNullText(2).ArrayOf(2)
        from steps in Generating.SomeOf(Steps)
        from benchmarks in Generating.EachOf(steps.Select(Benchmark))
        from weight in Gen.Elements(1, 0.5, 3)
        from days in Gen.Elements(1, 7).OrNull(2)
        select new GoalContent
        {
            Competency = competency, Level = level, Due = due, Measure = texts[0], Why = texts[1], Benchmarks = benchmarks, Weight = weight,
            Reflection = days is { } every ? ReflectionCadence.OfDays(every) : null,
        };

    /// <summary>An event about goals, or now and then about who decides on them.</summary>
    public static Gen<JournalEvent> Event(int index, int count) => Gen.Frequency(
        (6, Set(index)), (3, Revised(index, count)), (2, Closed(index, count)), (4, Agreed(index, count)), (2, Met(index, count)), (3, Reflected(index, count)), (1, Granted(index)),
        (1, PartnershipGenerators.Agency(index, count)));

    /// <summary>An event about goals in a journal that begins with goals of the learner, of which each fourth event is evidence, which later benchmarks name: so that much is there to be shown.</summary>
    public static Gen<JournalEvent> Filled(int index, int count) => (index, index % 4) switch
    {
        ( < 3, _) => Set(index).Select(item => item is GoalSet set ? set with { Author = Learner, Recorded = TimeGenerators.Start, Content = set.Content with { Benchmarks = AllSteps } } : item),
        (_, 3) => JournalGenerators.Event(index, count).Where(item => item is EvidenceRecord),
        _ => Gen.Frequency((4, Event(index, count)), (2, MetByLearner(index, count)), (1, ReflectedByLearner(index, count))),
    };

    private static Author Learner { get; } = Author.Of("learner", PersonRole.Learner);

    private static ValueList<Benchmark> AllSteps => Steps.Select(id => new Benchmark { Id = id, Text = "a poster" }).ToValueList();

    private static Gen<JournalEvent> MetByLearner(int index, int count) =>
        from item in Met(index, count)
        from goal in Gen.Choose(0, 2)
        from evidence in Gen.Choose(0, count / 4)
        select item is BenchmarkMet met
            ? met with { Author = Learner, Goal = JournalGenerators.Id(goal), Evidence = [JournalGenerators.Id((4 * evidence) + 3)], Recorded = met.Recorded ?? TimeGenerators.End }
            : item;

    private static Gen<JournalEvent> ReflectedByLearner(int index, int count) =>
        from item in Reflected(index, count)
        from general in Generating.OneIn(2)
        select item is ReflectionRecorded reflection ? reflection with { Author = Learner, Goal = general ? null : reflection.Goal } : item;

    private static Gen<Benchmark> Benchmark(string id) =>
        from competency in FrameworkGenerators.Ids.OrNull(2)
        from due in TimeGenerators.OrMissing
        select new Benchmark { Id = id, Text = competency is null ? "a poster" : null, Competency = competency, Due = due };

    private static Gen<JournalEvent> Set(int index) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from content in Contents
        select PartnershipGenerators.In(envelope, new GoalSet { Id = envelope.Id, Learner = envelope.Learner, Content = content });

    private static Gen<JournalEvent> Revised(int index, int count) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from goal in PartnershipGenerators.Other(index, count)
        from content in Contents
        select PartnershipGenerators.In(envelope, new GoalRevised { Id = envelope.Id, Learner = envelope.Learner, Goal = goal, Content = content, Reason = "more time" });

    private static Gen<JournalEvent> Closed(int index, int count) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from goal in PartnershipGenerators.Other(index, count)
        from outcome in Generating.AnyOf<GoalOutcome>()
        select PartnershipGenerators.In(envelope, new GoalClosed { Id = envelope.Id, Learner = envelope.Learner, Goal = goal, Outcome = outcome, Reason = "enough" });

    private static Gen<JournalEvent> Agreed(int index, int count) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from goal in PartnershipGenerators.Other(index, count)
        from change in PartnershipGenerators.Other(index, count).OrNull(2)
        select PartnershipGenerators.In(envelope, new GoalAgreed { Id = envelope.Id, Learner = envelope.Learner, Goal = goal, Change = change });

    private static Gen<JournalEvent> Met(int index, int count) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from goal in PartnershipGenerators.Other(index, count)
        from benchmark in Gen.Elements(Steps)
        from evidence in PartnershipGenerators.Other(index, count).Between(0, 2)
        from note in Gen.Constant("seen").OrNullText(2)
        select PartnershipGenerators.In(envelope, new BenchmarkMet { Id = envelope.Id, Learner = envelope.Learner, Goal = goal, Benchmark = benchmark, Evidence = evidence, Note = note });

    private static Gen<JournalEvent> Reflected(int index, int count) =>
        from envelope in PartnershipGenerators.Envelope(index)
        from goal in PartnershipGenerators.Other(index, count).OrNull(4)
        select PartnershipGenerators.In(envelope, new ReflectionRecorded { Id = envelope.Id, Learner = envelope.Learner, Goal = goal, Text = "what helped" });

    // Where learner and educator decide together, each waits for the other.
    private static Gen<JournalEvent> Granted(int index) =>
        from envelope in PartnershipGenerators.Envelope(index)
        select PartnershipGenerators.In(envelope with { Author = Author.Of("teacher", PersonRole.Educator) }, new AgencyGrant
        {
            Id = envelope.Id, Learner = envelope.Learner, Decision = AgencyDecision.Goal, Level = AgencyLevel.CoDecides, Role = PersonRole.Learner,
        });
}
