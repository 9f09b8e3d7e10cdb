namespace PersonalizedLearning.Paths;

/// <summary>On what grounds something is made different for a learner.</summary>
public enum DifferentiationBasis
{
    /// <summary>On what the learner is ready for.</summary>
    Readiness,

    /// <summary>On what the learner is interested in.</summary>
    Interest,

    /// <summary>On what else the learner has said about learning, and on supports.</summary>
    Profile,
}
