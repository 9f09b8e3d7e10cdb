namespace PersonalizedLearning.Feedback;

/// <summary>For whom feedback is written; each is addressed in words of their own.</summary>
public enum Audience
{
    /// <summary>The learner.</summary>
    Learner,

    /// <summary>Those who teach or advise the learner.</summary>
    Educator,

    /// <summary>The family.</summary>
    Family,
}
