using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Generators;

/// <summary>A learner made up for benchmarks, who mastered the first fifth of a framework within half a year and now works at what comes next.</summary>
internal sealed class SyntheticLearner
{
    private const int AnswersToMastery = 6;
    private const int Goals = 20;
    private const int Days = 180;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 8, 0);

    /// <summary>Makes up a learner.</summary>
    public SyntheticLearner(SyntheticFramework parts, PrerequisiteGraph graph)
    {
        Parts = parts;
        Graph = graph;
        var count = parts.Ids.Count;
        var journal = new LearnerJournal(LearnerId.From("synthetic"));
        var mastered = count / 5;
        for (var position = 0; position < mastered; position++)
        {
            Answer(journal, position, AnswersToMastery, Start + (Duration.FromDays(Days) * position / mastered));
        }

        // A third of what comes next was tried once, and not yet mastered.
        var random = new SplitMix(3);
        for (var position = mastered; position < Math.Min(mastered + 300, count); position++)
        {
            if (random.Below(3) == 0)
            {
                Answer(journal, position, answers: 1, Start + Duration.FromDays(Days - 1));
            }
        }

        AsOf = Start + Duration.FromDays(Days);
        Map = MasteryMap.Derive(graph.Framework, EvidenceLedger.From(journal, AsOf), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        GoalIds = [.. Enumerable.Range(0, Goals).Select(goal => CompetencyId.From(parts.Ids[count - 1 - (goal * count / 400)]))];
    }

    public SyntheticFramework Parts { get; }

    public PrerequisiteGraph Graph { get; }

    public Instant AsOf { get; }

    public MasteryMap Map { get; }

    /// <summary>Goals among the last competencies of the framework, so that nearly all of it leads there.</summary>
    public IReadOnlyList<CompetencyId> GoalIds { get; }

    public IReadOnlyDictionary<string, double> Interests { get; } =
        new Dictionary<string, double> { ["tag1"] = 1, ["tag7"] = 0.8, ["tag12"] = 0.6, ["tag23"] = 0.5, ["tag31"] = 0.2 };

    /// <summary>A live state of the learner.</summary>
    public LearnerState State() => LearnerState.From(Map, Graph, GoalIds, Interests);

    /// <summary>The aims of the learner, and besides them to reach what stands in the middle of the framework, as everybody must.</summary>
    public LearnerAims AimsWithCore() => new()
    {
        Goals = GoalIds.Order().Select(goal => new PlanGoal(goal)).ToValueList(),
        Interests = Interests,
        Core = new CoreRequirement
        {
            Id = "core",
            Competencies = Enumerable.Range(0, Goals).Select(index => CompetencyId.From(Parts.Ids[(Parts.Ids.Count / 2) + index])).ToValueList(),
        },
    };

    private void Answer(LearnerJournal journal, int position, int answers, Instant at)
    {
        for (var answer = 0; answer < answers; answer++)
        {
            var id = FormattableString.Invariant($"answer-{position}-{answer}");
            journal.Append(EvidenceRecord.Observed(id, journal.Learner, CompetencyId.From(Parts.Ids[position]), new CorrectOutcome(true), at + Duration.FromMinutes(answer)));
        }
    }
}
