namespace PersonalizedLearning.Feedback;

/// <summary>What a piece of feedback says. The order of the members is that of importance: what waits for somebody, what was achieved, what moved, what comes next.</summary>
public enum FeedbackCode
{
    /// <summary>A goal is past its due date and not reached.</summary>
    GoalOverdue,

    /// <summary>At the present pace a goal will rather not be reached by its due date.</summary>
    GoalBehind,

    /// <summary>A plan that was agreed on is open again.</summary>
    PlanReopened,

    /// <summary>A proposal for a plan waits for an answer.</summary>
    PlanProposed,

    /// <summary>An action plan is past its due date and open.</summary>
    ActionOverdue,

    /// <summary>The learner wanted to look back at a goal by now, and has not yet.</summary>
    ReflectionOverdue,

    /// <summary>What was mastered is not any more.</summary>
    MasteryLapsed,

    /// <summary>The level of a competency went down.</summary>
    LevelLowered,

    /// <summary>A goal was reached.</summary>
    GoalReached,

    /// <summary>All that a goal asks for is shown; people have yet to close it.</summary>
    GoalShown,

    /// <summary>Credit was given.</summary>
    CreditAwarded,

    /// <summary>A competency was mastered, for the first time or again.</summary>
    MasteryAchieved,

    /// <summary>A demonstration was judged, and its result stands.</summary>
    DemonstrationResolved,

    /// <summary>The level of a competency went up.</summary>
    LevelRaised,

    /// <summary>New evidence shows again what is mastered.</summary>
    MasteryConfirmed,

    /// <summary>There is new evidence on what is not mastered yet, at the same level as before.</summary>
    StillGrowing,

    /// <summary>A goal was agreed on.</summary>
    GoalAgreed,

    /// <summary>A plan, or a new version of it, was agreed on.</summary>
    PlanAgreed,

    /// <summary>A step of the plan that can be done now.</summary>
    PlannedStep,

    /// <summary>An action plan is open, and not past its due date.</summary>
    ActionOpen,

    /// <summary>A step that is recommended now.</summary>
    RecommendedStep,

    /// <summary>What was mastered long ago is to be shown again.</summary>
    AssessmentDue,
}
