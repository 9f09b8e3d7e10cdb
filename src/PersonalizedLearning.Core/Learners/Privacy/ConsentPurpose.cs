namespace PersonalizedLearning.Learners;

/// <summary>What data about a learner is used for.</summary>
public enum ConsentPurpose
{
    /// <summary>Teaching and learning.</summary>
    Learning,

    /// <summary>Support by family and mentors.</summary>
    Support,

    /// <summary>Guidance towards college and career.</summary>
    Guidance,

    /// <summary>Credit, transfer and records that others ask for.</summary>
    Records,

    /// <summary>Finding out how the program works.</summary>
    ProgramEvaluation,

    /// <summary>Research.</summary>
    Research,
}
