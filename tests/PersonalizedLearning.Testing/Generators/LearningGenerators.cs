using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Catalogs, goals, interests, options, and whole cases of them.</summary>
public static class LearningGenerators
{
    private static readonly string[] Tags = ["music", "space", "sport", "trees"];

    private static readonly string[] Places = ["classroom", "home"];

    private static readonly string[] Supports = ["captions", "large-print", "reader"];

    private static readonly string[] Terms =
        ["goalRelevance", "challengeFit", "readiness", "reviewUrgency", "interestMatch", "continuity", "variety", "uncertainty", "timeFit", "coreNeed"];

    /// <summary>Experiences x0, x1, …; some teach or evidence what no framework has.</summary>
    public static Gen<ValueList<LearningExperience>> Experiences { get; } =
        from count in Gen.Choose(0, 14)
        from items in Generating.EachOf(Enumerable.Range(0, count).Select(Experience))
        select items.ToValueList();

    /// <summary>Interests, each tag at most once.</summary>
    public static Gen<ValueList<(string Tag, double Strength)>> Interests { get; } =
        from tags in Generating.SomeOf(Tags)
        from strengths in Gen.Elements(0, 0.25, 0.5, 1.0).ArrayOf(tags.Count)
        select tags.Zip(strengths).ToValueList();

    /// <summary>Some competencies and headings, or none.</summary>
    public static Gen<ValueList<CompetencyId>> Goals { get; } = Gen.Frequency(
        (4, FrameworkGenerators.Ids),
        (1, Gen.Choose(0, 2).Select(index => CompetencyId.From($"h{index}")))).Between(0, 3);

    /// <summary>Options with any weights, at least one of them above 0.</summary>
    public static Gen<RecommenderOptions> Options { get; } =
        from names in Generating.Shuffled(Terms)
        from count in Gen.Choose(1, Terms.Length)
        from weights in Gen.Elements(0, 0.05, 0.1, 0.35, 1, 7.0).ArrayOf(count)
        from target in Gen.Elements(0, 0.5, 0.75, 1.0)
        from stale in Gen.Elements(Duration.FromDays(1), Duration.FromDays(10), Duration.FromDays(120), Duration.FromDays(1) + Duration.Epsilon).OrNull(4)
        from recall in Gen.Elements(0.5, 0.9, 0.99)
        from off in Generating.SomeOf(RecommenderOptions.Default.Sources, 8)
        select new RecommenderOptions
        {
            Weights = names.Take(count).Select((name, position) => new TermWeight(name, position == 0 ? weights[position] + 0.2 : weights[position])).ToValueList(),
            TargetSuccess = target,
            StaleAfter = stale,
            RecallTarget = recall,
            Sources = off.Count == 4 ? RecommenderOptions.Default.Sources : RecommenderOptions.Default.Sources.Except(off).ToValueList(),
        };

    /// <summary>Options with constraints, too.</summary>
    public static Gen<RecommenderOptions> WrittenOptions { get; } =
        from options in Options
        from filters in FilterGenerators.Filters
        select options with { Filters = filters };

    /// <summary>Whole cases: half of them over a sound framework, half over a wild one.</summary>
    public static Gen<LearningCase> Cases { get; } =
        from framework in Gen.OneOf(FrameworkGenerators.Acyclic.Select(item => item.Parts), FrameworkGenerators.Wild.Select(item => item.Parts))
        from events in MixedEvents
        from experiences in Experiences
        from goals in Goals
        from interests in Interests
        from priorities in (
            from competency in FrameworkGenerators.Ids
            from weight in Gen.Elements(0.5, 1, 3.0)
            from due in TimeGenerators.Instants.OrNull(2)
            select new PlanGoal(competency) { Weight = weight, Due = due }).Between(0, 3)
        from core in FrameworkGenerators.Ids.Between(0, 2)
        from policy in Gen.Frequency(
            (3, Gen.Constant<IMasteryPolicy>(new BayesianKnowledgeTracing())),
            (1, Gen.Constant<IMasteryPolicy>(new ForgettingPolicy(new ForgettingParameters { Of = new BayesianKnowledgeTracing(), HalfLifeDays = 200 }))),
            (2, MasteryGenerators.Policies))
        from rule in MasteryGenerators.RulesFor(policy)
        from options in Options
        from precedes in Generating.AnyOf<PrecedesMeaning>()
        from asOf in Gen.Elements(TimeGenerators.AtDay(15), TimeGenerators.Middle, TimeGenerators.End)
        select new LearningCase
        {
            Framework = framework,
            Events = events,
            Experiences = experiences,
            Goals = goals,
            Priorities = priorities.DistinctBy(item => item.Competency).ToValueList(),
            Core = core,
            Interests = interests,
            Policy = policy,
            Rule = rule,
            Options = options,
            Precedes = precedes,
            AsOf = asOf,
        };

    // Plain right answers besides the wild events, so that a good part of the framework gets mastered.
    private static Gen<EventSequence> MixedEvents { get; } =
        from wild in JournalGenerators.Sequences
        from answers in (
            from competency in FrameworkGenerators.Ids
            from correct in Gen.Frequency((8, Gen.Constant(true)), (1, Gen.Constant(false)))
            from time in TimeGenerators.Instants
            from times in Gen.Choose(1, 4)
            from activity in Gen.Elements(null, null, "x0", "x1")
            select Enumerable.Repeat((competency, correct, time, activity), times)).Between(0, 12)
        let plain = answers.SelectMany(run => run).Select((answer, position) => (JournalEvent)(EvidenceRecord.Observed(
            FormattableString.Invariant($"a{position}"), JournalGenerators.Learner, answer.competency, Outcome.Correct(answer.correct), answer.time) with { Activity = answer.activity }))
        select new EventSequence(wild.Events.Concat(plain).ToValueList());

    private static Gen<LearningExperience> Experience(int index) =>
        from teaches in FrameworkGenerators.Ids.Between(0, 2)
        from evidences in FrameworkGenerators.Ids.Between(0, 2)
        from modality in Generating.AnyOf<Modality>()
        from kind in Generating.AnyOf<ExperienceKind>()
        from minutes in Gen.Elements(1, 10, 30, 90)
        from tags in Generating.SomeOf(Tags, 3)
        from place in Gen.Elements([null, .. Places])
        from supports in Generating.SomeOf(Supports)
        from attempts in Gen.Choose(1, 4).OrNull(2)
        select new LearningExperience
        {
            Id = ExperienceId.From(FormattableString.Invariant($"x{index}")),
            Title = FormattableString.Invariant($"Experience {index}"),
            Kind = kind,
            Modality = modality,
            Minutes = minutes,
            Teaches = teaches,
            Evidences = evidences,
            Interests = tags,
            Place = place,
            Supports = supports,
            MaxAttempts = attempts,
        };
}
