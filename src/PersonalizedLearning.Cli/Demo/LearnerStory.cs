using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>One learner: who it is, and all that follows from the journal.</summary>
internal sealed record LearnerStory
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets who the learner is, in a few sentences.</summary>
    public required string Story { get; init; }

    /// <summary>Gets the goals.</summary>
    public required ValueList<Competency> Goals { get; init; }

    /// <summary>Gets the interests, as tags of the catalog.</summary>
    public required ValueList<string> Interests { get; init; }

    /// <summary>Gets everything that happened.</summary>
    public required LearnerJournal Journal { get; init; }

    /// <summary>Gets the evidence of the journal.</summary>
    public required EvidenceLedger Ledger { get; init; }

    /// <summary>Gets what is mastered.</summary>
    public required MasteryMap Map { get; init; }

    /// <summary>Gets strengths, needs and gaps.</summary>
    public required LearnerProfile Profile { get; init; }

    /// <summary>Gets the learner as the recommender saw it.</summary>
    public required LearnerState State { get; init; }

    /// <summary>Gets what to do next.</summary>
    public required RecommendationSet Recommendations { get; init; }

    /// <summary>Gets how the estimates of the competencies that tell the story came about, in the order of the framework.</summary>
    public required IReadOnlyList<MasteryHistory> Histories { get; init; }

    /// <summary>Gets the evidence that no decision used, in the order of the journal.</summary>
    public required IReadOnlyList<IgnoredRecord> Ignored { get; init; }

    /// <summary>Gets the identifier.</summary>
    public LearnerId Learner => Map.Learner;

    /// <summary>Gets how many competencies there are to master, headings not counted.</summary>
    public int Total => Enumerable.Range(0, Map.Framework.Count).Count(index => !Map.Framework.IsGrouping(index));

    /// <summary>Gets how many of them are mastered.</summary>
    public int Mastered => Profile.Strengths.Count;
}
