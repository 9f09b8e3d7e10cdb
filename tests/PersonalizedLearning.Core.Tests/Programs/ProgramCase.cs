using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Learners;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Programs;

/// <summary>A few learners of a small school over sixty days, in groups of which those of the second grouping are parts of those of the first.</summary>
public sealed record ProgramCase(ValueList<ProgramCase.Result> Results, ValueList<int?> Groups)
{
    private static readonly string[] Competencies = ["half", "third", "counting"];

    /// <summary>A result of a learner on a day, which was assessed so many days later; null where that was not said.</summary>
    public sealed record Result(int Learner, int Competency, int Day, int? Delay, bool Succeeded);

    public static Gen<ProgramCase> Cases { get; } = Gen.Sized(size =>
        from learners in Gen.Choose(0, Math.Min(size, 20))
        from groups in Gen.Choose(0, 5).OrNull(8).ArrayOf(learners)
        from count in Gen.Choose(0, 4 * learners)
        from results in AnyResult(learners).ArrayOf(count)
        select new ProgramCase(results.ToValueList(), groups.ToValueList()));

    public static Arbitrary<ProgramCase> Arbitrary() => Arb.From(Cases, item => Shrinking.List(item.Results, _ => []).Select(results => item with { Results = results }));

    public static LearnerId Named(int number) => LearnerId.From(FormattableString.Invariant($"l{number:00}"));

    public static ProgramRequest Request(IEnumerable<ProgramLearner> learners, params ValueList<ProgramGrouping> groupings) => new()
    {
        Learners = learners.ToValueList(),
        Framework = SmallSchool.Framework,
        Policies = new MasteryPolicySet(new LatestScore()),
        From = TimeGenerators.AtDay(0),
        To = TimeGenerators.AtDay(56),
        AsOf = TimeGenerators.AtDay(80),
        Groupings = groupings,
    };

    /// <summary>Evidence from a day, which was known when it was assessed.</summary>
    public static EvidenceRecord Given(int learner, string competency, double score, int day, int? assessed = null) =>
        EvidenceRecord.Observed(
            FormattableString.Invariant($"{competency}-{day}-{assessed}"), Named(learner), CompetencyId.From(competency), Outcome.Score(score, 1),
            TimeGenerators.AtDay(day)) with { Assessed = assessed is { } at ? TimeGenerators.AtDay(at) : null };

    public static LearnerJournal JournalOf(int learner, params IEnumerable<JournalEvent> events)
    {
        var journal = new LearnerJournal(Named(learner));
        foreach (var item in events)
        {
            journal.Append(item);
        }

        return journal;
    }

    public ProgramRequest ToRequest(int smallestGroup) => Request(
        Groups.Select((_, learner) => new ProgramLearner(JournalOf(learner, Results.Where(item => item.Learner == learner).Select(EvidenceOf)))),
        Grouping("house", group => FormattableString.Invariant($"house {group / 2}")), Grouping("team", group => FormattableString.Invariant($"team {group}"))) with { SmallestGroup = smallestGroup };

    private static Gen<Result> AnyResult(int learners) =>
        from learner in Gen.Choose(0, Math.Max(0, learners - 1))
        from competency in Gen.Choose(0, Competencies.Length - 1)
        from day in Gen.Choose(-5, 60)
        from delay in Gen.Choose(-1, 12).OrNull(3)
        from succeeded in Gen.Elements(true, false)
        select new Result(learner, competency, day, delay, succeeded);

    private static EvidenceRecord EvidenceOf(Result item) =>
        Given(item.Learner, Competencies[item.Competency], item.Succeeded ? 1 : 0, item.Day, item.Delay is { } delay ? item.Day + delay : null);

    private ProgramGrouping Grouping(string name, Func<int, string> nameOf) => new(
        name, Groups.Select((group, learner) => (group, learner)).Where(item => item.group is not null).ToDictionary(item => Named(item.learner), item => nameOf(item.group!.Value)));
}
