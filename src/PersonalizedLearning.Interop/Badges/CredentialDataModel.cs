namespace PersonalizedLearning.Interop;

/// <summary>Which version of the W3C data model of verifiable credentials is written.</summary>
public enum CredentialDataModel
{
    /// <summary>Version 2.0, as Open Badges 3.0 has had it since its revision 3.0.3: <c>validFrom</c> and <c>validUntil</c>.</summary>
    Version2,

    /// <summary>Version 1.1: <c>issuanceDate</c> and <c>expirationDate</c>.</summary>
    Version1,
}
