namespace PersonalizedLearning.Learners;

/// <summary>A part of what is kept about a learner, which may be shown or not.</summary>
public enum DataScope
{
    /// <summary>What is mastered and what is not: estimates, levels, strengths, needs, gaps.</summary>
    Mastery,

    /// <summary>The single pieces of evidence.</summary>
    Evidence,

    /// <summary>Goals with their progress and reflections.</summary>
    Goals,

    /// <summary>Plans with their proposals, agreements, playlists and action plans.</summary>
    Plan,

    /// <summary>What the learner is interested in and aspires to, and decisions about career and college.</summary>
    Interests,

    /// <summary>How the learner says to learn best.</summary>
    Preferences,

    /// <summary>Supports, options and barriers.</summary>
    Supports,

    /// <summary>The learner's story, and what educators and family contributed to it.</summary>
    Story,

    /// <summary>What the learner asked for on the own behalf.</summary>
    Advocacy,

    /// <summary>Who decides and decided what, and how the learner sees the own part in it.</summary>
    Agency,

    /// <summary>Choices of demonstration, judgements and recognitions.</summary>
    Demonstrations,

    /// <summary>Credits and the transcript.</summary>
    Credit,

    /// <summary>Feedback that was given.</summary>
    Feedback,
}
