using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Feedback;

/// <summary>What belongs to each code of feedback.</summary>
internal static class FeedbackCodes
{
    /// <summary>The parts of which feedback speaks: without one of them there is none.</summary>
    public static ValueList<DataScope> Scopes { get; } = Enum.GetValues<FeedbackCode>().Select(ScopeOf).Distinct().Order().ToValueList();

    public static DataScope ScopeOf(FeedbackCode code) => code switch
    {
        FeedbackCode.GoalOverdue or FeedbackCode.GoalBehind or FeedbackCode.GoalReached or FeedbackCode.GoalShown or FeedbackCode.GoalAgreed or FeedbackCode.ReflectionOverdue => DataScope.Goals,
        FeedbackCode.PlanReopened or FeedbackCode.PlanProposed or FeedbackCode.PlanAgreed or FeedbackCode.PlannedStep or FeedbackCode.ActionOverdue or FeedbackCode.ActionOpen => DataScope.Plan,
        FeedbackCode.DemonstrationResolved => DataScope.Demonstrations,
        FeedbackCode.CreditAwarded => DataScope.Credit,
        _ => DataScope.Mastery,
    };

    /// <summary>All the parts that it tells something about: which step comes next tells what is mastered.</summary>
    public static ValueList<DataScope> ScopesOf(FeedbackCode code) => code == FeedbackCode.PlannedStep ? [DataScope.Plan, DataScope.Mastery] : [ScopeOf(code)];

    public static FeedbackPart PartOf(FeedbackCode code) => code switch
    {
        <= FeedbackCode.LevelLowered => FeedbackPart.Attention,
        <= FeedbackCode.DemonstrationResolved => FeedbackPart.Achieved,
        <= FeedbackCode.PlanAgreed => FeedbackPart.Moved,
        _ => FeedbackPart.Next,
    };

    public static FeedbackSubjectKind SubjectOf(FeedbackCode code) => code switch
    {
        FeedbackCode.ActionOverdue or FeedbackCode.ActionOpen => FeedbackSubjectKind.Action,
        FeedbackCode.PlannedStep => FeedbackSubjectKind.Competency,
        _ => ScopeOf(code) switch
        {
            DataScope.Goals => FeedbackSubjectKind.Goal,
            DataScope.Plan => FeedbackSubjectKind.Plan,
            DataScope.Demonstrations => FeedbackSubjectKind.Demonstration,
            DataScope.Credit => FeedbackSubjectKind.Credit,
            _ => FeedbackSubjectKind.Competency,
        },
    };

    public static FeedbackSubjectKind SubjectOf(NextActionCode code) => code switch
    {
        NextActionCode.AgreeAnew or NextActionCode.Answer => FeedbackSubjectKind.Plan,
        NextActionCode.DoAction => FeedbackSubjectKind.Action,
        NextActionCode.Reflect or NextActionCode.ReviseGoal or NextActionCode.CloseGoal or NextActionCode.SetGoal => FeedbackSubjectKind.Goal,
        _ => FeedbackSubjectKind.Competency,
    };

    /// <summary>Whether the text says how many there are, and so has a form for one and another for more.</summary>
    public static bool Counts(FeedbackCode code) => code is FeedbackCode.StillGrowing or FeedbackCode.MasteryConfirmed or FeedbackCode.AssessmentDue;

    /// <summary>Whether an experience can be named with it.</summary>
    public static bool HasExperience(NextActionCode code) => code <= NextActionCode.TakeStep;
}
