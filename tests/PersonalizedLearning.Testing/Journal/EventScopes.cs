using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Journal;

/// <summary>To which part of what is kept about a learner the texts of each kind of event belong. A new kind of event is added here by one line.</summary>
public static class EventScopes
{
    private static readonly Dictionary<Type, DataScope> Scopes = new()
    {
        [typeof(EvidenceRecord)] = DataScope.Evidence,
        [typeof(EvidenceVoided)] = DataScope.Evidence,
        [typeof(MasteryOverride)] = DataScope.Mastery,
        [typeof(MasteryOverrideRevoked)] = DataScope.Mastery,
        [typeof(CreditAward)] = DataScope.Credit,
        [typeof(AgencyGrant)] = DataScope.Agency,
        [typeof(AgencyGrantRevoked)] = DataScope.Agency,
        [typeof(ConsentGrant)] = DataScope.Agency,
        [typeof(ConsentRevoked)] = DataScope.Agency,
        [typeof(GoalSet)] = DataScope.Goals,
        [typeof(GoalRevised)] = DataScope.Goals,
        [typeof(GoalClosed)] = DataScope.Goals,
        [typeof(GoalAgreed)] = DataScope.Goals,
        [typeof(BenchmarkMet)] = DataScope.Goals,
        [typeof(ReflectionRecorded)] = DataScope.Goals,
        [typeof(DemonstrationOffered)] = DataScope.Demonstrations,
        [typeof(DemonstrationElected)] = DataScope.Demonstrations,
        [typeof(ElectionAgreed)] = DataScope.Demonstrations,
        [typeof(DemonstrationHandedIn)] = DataScope.Demonstrations,
        [typeof(DemonstrationJudged)] = DataScope.Demonstrations,
        [typeof(JudgementAdjudicated)] = DataScope.Demonstrations,
        [typeof(DemonstrationWithdrawn)] = DataScope.Demonstrations,
        [typeof(RecognitionGiven)] = DataScope.Demonstrations,
        [typeof(PlanProposed)] = DataScope.Plan,
        [typeof(ProposalAgreed)] = DataScope.Plan,
        [typeof(ProposalDeclined)] = DataScope.Plan,
        [typeof(ProposalWithdrawn)] = DataScope.Plan,
        [typeof(OpinionGiven)] = DataScope.Plan,
        [typeof(PlanReopened)] = DataScope.Plan,
        [typeof(PlanEnded)] = DataScope.Plan,
        [typeof(FeedbackGiven)] = DataScope.Feedback,
        [typeof(InterestStated)] = DataScope.Interests,
        [typeof(InterestDropped)] = DataScope.Interests,
        [typeof(AspirationStated)] = DataScope.Interests,
        [typeof(MotivationStated)] = DataScope.Interests,
        [typeof(PreferenceStated)] = DataScope.Preferences,
        [typeof(GrowthAreaNamed)] = DataScope.Story,
        [typeof(StatementMade)] = DataScope.Story,
        [typeof(AdvocacyRequested)] = DataScope.Advocacy,
        [typeof(AdvocacyAnswered)] = DataScope.Advocacy,
        [typeof(SupportStated)] = DataScope.Supports,
        [typeof(SupportAgreed)] = DataScope.Supports,
        [typeof(SupportEnded)] = DataScope.Supports,
        [typeof(UdlOptionChosen)] = DataScope.Supports,
        [typeof(UdlOptionDropped)] = DataScope.Supports,
        [typeof(BarrierFound)] = DataScope.Supports,
        [typeof(BarrierRemoved)] = DataScope.Supports,
        [typeof(StatementWithdrawn)] = DataScope.Story,
        [typeof(PlanProposed)] = DataScope.Plan,
        [typeof(ProposalAgreed)] = DataScope.Plan,
        [typeof(ProposalDeclined)] = DataScope.Plan,
        [typeof(ProposalWithdrawn)] = DataScope.Plan,
        [typeof(OpinionGiven)] = DataScope.Plan,
        [typeof(PlanEnded)] = DataScope.Plan,
        [typeof(PlanReopened)] = DataScope.Mastery,
        [typeof(ActionPlanOpened)] = DataScope.Plan,
        [typeof(ActionPlanPartWritten)] = DataScope.Plan,
        [typeof(ActionPlanClosed)] = DataScope.Plan,
        [typeof(DecisionTaken)] = DataScope.Interests,
        [typeof(DecisionAdvised)] = DataScope.Interests,
        [typeof(IndicatorReported)] = DataScope.Agency,
    };

    /// <summary>The part of an event.</summary>
    public static DataScope Of(JournalEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Scopes.TryGetValue(item.GetType(), out var scope)
            ? scope
            : throw new ArgumentException($"{item.GetType().Name} belongs to no part; expected a line for it in {nameof(EventScopes)}.", nameof(item));
    }

    /// <summary>What marks the texts of a part.</summary>
    public static string Mark(DataScope scope) => $"⟦{scope}⟧";
}
