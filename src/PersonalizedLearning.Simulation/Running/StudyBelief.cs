using NodaTime;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>What is believed of a learner by the answers alone: all that a policy and a selector get to see. One for each cell of a study and thread.</summary>
internal abstract class StudyBelief
{
    /// <summary>Gets the learner as selectors see one, as of the latest instant; valid until the next answer or instant.</summary>
    public abstract LearnerState State { get; }

    /// <summary>Makes the belief of a cell: kept up to date by each answer where that gives the same as deriving all from the journal, else derived.</summary>
    public static StudyBelief Of(Study study, StudyCondition condition) =>
        IsSeparable(condition) ? new LiveBelief(study, condition) : new JournalBelief(study, condition);

    /// <summary>Begins with a learner of whom nothing is known.</summary>
    /// <param name="aims">What he is after.</param>
    public abstract void Begin(LearnerAims aims);

    /// <summary>Takes in an answer.</summary>
    /// <param name="competency">The dense index of the competency.</param>
    /// <param name="isRight">Whether it was right.</param>
    /// <param name="at">When it was asked.</param>
    /// <param name="activity">The experience of which it was a part; null for none.</param>
    public abstract void Take(int competency, bool isRight, Instant at, string? activity);

    /// <summary>Lets time go on.</summary>
    /// <param name="asOf">The instant, not before any answer.</param>
    public abstract void ElapseTo(Instant asOf);

    /// <summary>How far each competency is held to be mastered, as a share of the scale; valid until the next answer or instant.</summary>
    public abstract ReadOnlySpan<double> Estimates { get; }

    /// <summary>How likely the next answer is held to be right; not a number where nobody predicts it.</summary>
    public abstract double PredictedSuccessOf(int competency);

    /// <summary>Whether it was decided that a competency is mastered.</summary>
    public abstract bool HasMastered(int competency);

    // Answers to one activity may count as one, so that a new one changes what was taken in before.
    private static bool IsSeparable(StudyCondition condition) =>
        condition.Policy.Rule.Selection.Weighting == Mastery.EvidenceWeighting.Item || condition.Selector.Catalog is null;
}
