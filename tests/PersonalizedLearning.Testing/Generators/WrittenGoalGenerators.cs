using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Events about goals with any text, number and instant in every member.</summary>
public static class WrittenGoalGenerators
{
    /// <summary>Any event about a goal.</summary>
    public static Gen<JournalEvent> Event(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from content in Contents
        from goal in WrittenGenerators.EventIds(99)
        from other in WrittenGenerators.EventIds(98).OrNull(2)
        from outcome in Generating.AnyOf<GoalOutcome>()
        from benchmark in TextGenerators.IdsEndingIn("b")
        from evidence in WrittenGenerators.EventIds(97).Between(0, 2)
        from text in TextGenerators.Filled
        from note in TextGenerators.OrMissing
        from kind in Gen.Choose(0, 5)
        select PartnershipGenerators.In(envelope, kind switch
        {
            0 => new GoalSet { Id = envelope.Id, Learner = envelope.Learner, Content = content },
            1 => new GoalRevised { Id = envelope.Id, Learner = envelope.Learner, Goal = goal, Content = content, Reason = text },
            2 => new GoalClosed { Id = envelope.Id, Learner = envelope.Learner, Goal = goal, Outcome = outcome, Reason = text },
            3 => new GoalAgreed { Id = envelope.Id, Learner = envelope.Learner, Goal = goal, Change = other },
            4 => new BenchmarkMet { Id = envelope.Id, Learner = envelope.Learner, Goal = goal, Benchmark = benchmark, Evidence = evidence, Note = note },
            _ => new ReflectionRecorded { Id = envelope.Id, Learner = envelope.Learner, Goal = other, Text = text },
        });

    private static Gen<GoalContent> Contents { get; } =
        from competency in TextGenerators.IdsEndingIn("c")
        from texts in TextGenerators.Filled.OrNullText(2).ArrayOf(3)
        from due in TimeGenerators.Anywhere.OrNull(2)
        from steps in Gen.Choose(0, 2)
        from benchmarks in Generating.EachOf(Enumerable.Range(0, steps).Select(Benchmark))
        from weight in Gen.Elements(1, 5e-324, 0.1 + 0.2, 1e9)
        from every in Gen.Elements(Duration.Epsilon, Duration.FromDays(14), Duration.MaxValue).OrNull(2)
        select new GoalContent
        {
            Competency = CompetencyId.From(competency), Level = texts[0], Measure = texts[1], Why = texts[2], Due = due, Benchmarks = benchmarks, Weight = weight,
            Reflection = every is { } time ? new ReflectionCadence { Every = time } : null,
        };

    private static Gen<Benchmark> Benchmark(int index) =>
        from id in TextGenerators.IdsEndingIn(FormattableString.Invariant($"#{index}"))
        from text in TextGenerators.Filled
        from competency in TextGenerators.IdsEndingIn("c").Select(CompetencyId.From).OrNull(2)
        from said in Generating.OneIn(2)
        from due in TimeGenerators.Anywhere.OrNull(2)
        select new Benchmark { Id = id, Text = said || competency is null ? text : null, Competency = competency, Due = due };
}
