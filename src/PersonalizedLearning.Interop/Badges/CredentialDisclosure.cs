namespace PersonalizedLearning.Interop;

/// <summary>What a credential shows of the evidence on which it rests. Evidence may be private; who gets the credential gets what it shows.</summary>
public enum CredentialDisclosure
{
    /// <summary>How many pieces of which kind.</summary>
    Counts,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Each piece by its kind, its item and its identifier, and of awards who gave them.</summary>
    Records,
}
