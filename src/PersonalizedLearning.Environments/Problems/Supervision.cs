namespace PersonalizedLearning.Environments;

/// <summary>How closely an adult attends to learners in a session.</summary>
public enum Supervision
{
    /// <summary>Nobody has to be with them.</summary>
    None,

    /// <summary>Somebody watches over them and need not teach: one person may watch several sessions in neighbouring zones.</summary>
    Monitor,

    /// <summary>Somebody qualified teaches them.</summary>
    Teach,
}
