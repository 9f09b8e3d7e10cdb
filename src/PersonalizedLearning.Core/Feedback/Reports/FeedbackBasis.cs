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

    /// <summary>Gets the credits given so far.</summary>
    public ValueList<CreditAward> Credits { get; init; }

    /// <summary>Derives the basis from a journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="asOf">The instant; what was known later is not seen.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="policies">The mastery policies.</param>
    /// <param name="rule">How estimates become decisions; the default rule when null.</param>
    /// <param name="rules">By which rules competencies are decided through others; by none when null.</param>
    /// <returns>The basis.</returns>
    /// <exception cref="ArgumentNullException">The journal, the framework or the policies are null.</exception>
    /// <exception cref="ArgumentException">The range of a policy is not within that of the rule's scale, or the rules are of another framework.</exception>
    public static FeedbackBasis Of(
        LearnerJournal journal, Instant asOf, CompetencyFramework framework, MasteryPolicySet policies, MasteryRule? rule = null, CompetencyRuleGraph? rules = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return new()
        {
            Map = MasteryMap.Derive(framework, EvidenceLedger.From(journal, asOf), policies, rule, rules),
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
