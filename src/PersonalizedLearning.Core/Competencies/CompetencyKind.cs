namespace PersonalizedLearning.Competencies;

/// <summary>What kind of thing a competency is about.</summary>
public enum CompetencyKind
{
    /// <summary>The source did not say.</summary>
    Unspecified,

    /// <summary>A standard, or a heading that groups others.</summary>
    Standard,

    /// <summary>Something to know.</summary>
    Knowledge,

    /// <summary>Something to be able to do.</summary>
    Skill,

    /// <summary>A way of acting, such as explaining one's reasoning.</summary>
    Disposition,

    /// <summary>A social-emotional competency.</summary>
    SocialEmotional,

    /// <summary>A cross-cutting competency such as collaboration or critical thinking.</summary>
    TwentyFirstCentury,

    /// <summary>Working with digital tools and information.</summary>
    DigitalLiteracy,

    /// <summary>A belief about learning, such as persistence.</summary>
    Mindset,
}
