namespace PersonalizedLearning.Programs;

/// <summary>How much of a program is rated, from the smallest part to the whole.</summary>
public enum PracticeScope
{
    /// <summary>A class, or another group that learns together.</summary>
    Class,

    /// <summary>A school.</summary>
    School,

    /// <summary>A district, or another body that several schools belong to.</summary>
    District,
}
