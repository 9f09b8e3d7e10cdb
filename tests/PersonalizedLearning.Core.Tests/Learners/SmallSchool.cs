using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Learners;

/// <summary>Four competencies on fractions under one heading, each after the one before, and counting, which comes before all; the latest score decides.</summary>
internal static class SmallSchool
{
    public static CompetencyFramework Framework { get; } = new FrameworkParts
    {
        Competencies = new[] { "fractions", "half", "third", "fifth", "tenth", "counting" }.Select(id => new Competency { Id = CompetencyId.From(id), Statement = "To be learnt" }).ToValueList(),
        Associations = new[] { "half", "third", "fifth", "tenth" }.Select(id => new Association(AssociationType.IsChildOf, CompetencyId.From(id), CompetencyId.From("fractions"))).ToValueList(),
        Prerequisites =
        [
            new(CompetencyId.From("counting"), CompetencyId.From("half"), PrerequisiteStrength.Hard), new(CompetencyId.From("half"), CompetencyId.From("third"), PrerequisiteStrength.Hard),
            new(CompetencyId.From("third"), CompetencyId.From("fifth"), PrerequisiteStrength.Hard), new(CompetencyId.From("fifth"), CompetencyId.From("tenth"), PrerequisiteStrength.Hard),
        ],
    }.Build().Framework;

    public static PrerequisiteGraph Graph { get; } = PrerequisiteGraph.Compile(Framework);

    /// <summary>A result, as a share of full credit, on a day.</summary>
    public static EvidenceRecord Result(string competency, double share, int day) =>
        EvidenceRecord.Observed(FormattableString.Invariant($"{competency}-{day}"), JournalGenerators.Learner, CompetencyId.From(competency), Outcome.Score(share, 1), TimeGenerators.AtDay(day));

    public static MasteryMap Map(int day, params IEnumerable<JournalEvent> events) =>
        MasteryMap.Derive(Framework, new EventSequence(events.ToValueList()).ToLedger(TimeGenerators.AtDay(day)), new MasteryPolicySet(new LatestScore()));
}
