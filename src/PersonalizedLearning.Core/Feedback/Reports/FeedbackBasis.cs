using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>What is known of a learner as of an instant, as far as feedback draws on it. What changed is the difference between two of them.</summary>
/// <remarks>What is left out is not spoken of. Immutable.</remarks>
public sealed record FeedbackBasis
{
    /// <summary>Gets what is mastered; its instant and its learner are those of all the rest.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required MasteryMap Map { get; init => field = value ?? throw new ArgumentNullException(nameof(Map)); }

    /// <summary>Gets the prerequisites, which tell what can be done now; null where nothing has to come first.</summary>
    public PrerequisiteGraph? Graph { get; init; }

    /// <summary>Gets the goals; null to say nothing of them.</summary>
    public LearnerGoals? Goals { get; init; }

    /// <summary>Gets the plans; null to say nothing of them.</summary>
    public LearnerPlans? Plans { get; init; }

    /// <summary>Gets the action plans; null to say nothing of them.</summary>
    public LearnerActionPlans? ActionPlans { get; init; }

    /// <summary>Gets the demonstrations; null to say nothing of them.</summary>
    public LearnerDemonstrations? Demonstrations { get; init; }

    /// <summary>Gets the credits given so far.</summary>
    public ValueList<CreditAward> Credits { get; init; }

    /// <summary>Derives the basis from a journal.</summary>
    /// <param name="inputs">By what the journal is read.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="asOf">The instant; what was known later is not seen.</param>
    /// <returns>The basis, with all that the journal tells.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The range of a policy is not within that of the rule's scale, or the rules are of another framework than the graph.</exception>
    public static FeedbackBasis Of(FeedbackInputs inputs, LearnerJournal journal, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(journal);
        return new()
        {
            Map = MasteryMap.Derive(inputs.Graph.Framework, EvidenceLedger.From(journal, asOf), inputs.Policies, inputs.Rule, inputs.Rules),
            Graph = inputs.Graph,
            Goals = journal.Fold(LearnerGoals.Before(inputs.Plans.Agency), asOf),
            Plans = journal.Fold(LearnerPlans.Before(inputs.Plans), asOf),
            ActionPlans = journal.Fold(LearnerActionPlans.Before(), asOf),
            Demonstrations = journal.Fold(LearnerDemonstrations.Before(inputs.Plans.Agency), asOf),
            Credits = journal.EventsAsOf(asOf).OfType<CreditAward>().ToValueList(),
        };
    }

    /// <summary>Refuses the basis of another learner than the one of whom the viewer may see something.</summary>
    internal void CheckLearner(Sight sight, string name)
    {
        if (Map.Learner != sight.Learner)
        {
            throw new ArgumentException($"The learner is '{Map.Learner}'; expected '{sight.Learner}', of whom the viewer may see something.", name);
        }
    }
}
