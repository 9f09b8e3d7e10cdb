using PersonalizedLearning.Competencies;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Programs;

/// <summary>What a program lays down for all its learners: who decides what, who sees what, and what nobody drops. Immutable; equality is by value.</summary>
public sealed record ProgramRules
{
    /// <summary>Gets the rules of a partnership in which whoever is not the learner sees nothing without consent, and nothing is required of everybody.</summary>
    public static ProgramRules Default { get; } = new();

    /// <summary>Gets who decides what.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public AgencyRules Agency { get; init => field = value ?? throw new ArgumentNullException(nameof(Agency)); } = AgencyRules.Default;

    /// <summary>Gets who sees what.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public PrivacyRules Privacy { get; init => field = value ?? throw new ArgumentNullException(nameof(Privacy)); } = PrivacyRules.ByConsent;

    /// <summary>Gets what every plan leads to; null where nothing is required of everybody.</summary>
    public CoreRequirement? Core { get; init; }

    /// <summary>Gets how often each audience gets feedback, each audience once; those of <see cref="FeedbackRules.Default"/> by default.</summary>
    /// <exception cref="ArgumentException">An audience is there twice, or an element is null.</exception>
    public ValueList<FeedbackCadence> Feedback { get; init => field = (FeedbackRules.Default with { Cadences = value }).Cadences; } = FeedbackRules.Default.Cadences;

    /// <summary>Gets who may give credit: educators, administrators and systems by default.</summary>
    public ValueList<PersonRole> CreditBy { get; init; } = LearnerCredits.StandardRoles;

    /// <summary>Makes the rules of plans that follow from these.</summary>
    /// <param name="framework">The framework, which tells what is under a heading of the core requirement; without it a competency stands for itself.</param>
    /// <returns>The rules.</returns>
    public PlanRules ToPlanRules(CompetencyFramework? framework = null) => new() { Agency = Agency, Core = Core, Framework = framework };

    /// <summary>Makes all views of a learner's journal, before any event, as these rules have them.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="framework">The framework, as for <see cref="ToPlanRules"/>.</param>
    /// <returns>One view of each kind; each event concerns at least one of them, but for evidence and overrides, which anybody may record.</returns>
    /// <exception cref="ArgumentException"><paramref name="learner"/> is <c>default</c>.</exception>
    public ValueList<IJournalView> Views(LearnerId learner, CompetencyFramework? framework = null) =>
    [
        LearnerAgency.Before(Agency),
        LearnerConsents.Before(LearnerId.From(learner.Value), Privacy),
        LearnerStatements.Before(),
        LearnerSupports.Before(),
        LearnerGoals.Before(Agency),
        LearnerIndicators.Before(),
        LearnerPlans.Before(ToPlanRules(framework)),
        LearnerActionPlans.Before(),
        LearnerDecisions.Before(Agency),
        LearnerDemonstrations.Before(Agency),
        LearnerCredits.Before(CreditBy),
        LearnerFeedback.Before(learner, new FeedbackRules { Privacy = Privacy, Cadences = Feedback }),
    ];

    /// <summary>Guards a journal by these rules.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="framework">The framework, as for <see cref="ToPlanRules"/>.</param>
    /// <returns>The guarded journal, with all views.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="journal"/> is null.</exception>
    public GuardedJournal Guard(LearnerJournal journal, CompetencyFramework? framework = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return new GuardedJournal(journal, Views(journal.Learner, framework));
    }
}
