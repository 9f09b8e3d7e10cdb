namespace PersonalizedLearning.Interop;

/// <summary>The version of xAPI that statements are written in.</summary>
public enum XapiVersion
{
    /// <summary>Each statement keeps the version that it has, or none.</summary>
    AsIs,

    /// <summary>Version 1.0.3.</summary>
    First,

    /// <summary>Version 2.0 (IEEE 9274.1.1), whose times are of RFC 3339 and have a zone.</summary>
    Second,
}
