namespace PersonalizedLearning.Feedback;

/// <summary>What kind of thing feedback is about.</summary>
public enum FeedbackSubjectKind
{
    /// <summary>A competency, or several.</summary>
    Competency,

    /// <summary>A goal.</summary>
    Goal,

    /// <summary>A plan.</summary>
    Plan,

    /// <summary>An action plan: what learner and educator do about something that is missing.</summary>
    Action,

    /// <summary>A demonstration of learning.</summary>
    Demonstration,

    /// <summary>A credit.</summary>
    Credit,
}
