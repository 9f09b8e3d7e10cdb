namespace PersonalizedLearning.Interop;

/// <summary>A version of OneRoster in CSV.</summary>
public enum OneRosterVersion
{
    /// <summary>1.2, of which 1.2.1 is the binding; its manifest says 1.2.</summary>
    Version12,

    /// <summary>1.1: the roles and organizations of users are columns of <c>users.csv</c>.</summary>
    Version11,
}
