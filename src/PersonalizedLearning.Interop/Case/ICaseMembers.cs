namespace PersonalizedLearning.Interop;

/// <summary>The members of an item or an association, each asked for once by its name.</summary>
internal interface ICaseMembers
{
    /// <summary>The members of the object's extensions, without what the writer put aside there.</summary>
    ValueList<JsonMember> Extensions { get; }

    /// <summary>A text.</summary>
    string? Text(string name, bool isRequired = false);

    /// <summary>A text that recurs in many objects and is kept in memory once.</summary>
    string? SharedText(string name, bool isRequired = false);

    /// <summary>A point in time, kept as text.</summary>
    string? Timestamp(string name);

    /// <summary>Texts.</summary>
    ValueList<string> Texts(string name, string? oldName = null);

    /// <summary>A whole number.</summary>
    int? Integer(string name);

    /// <summary>A reference.</summary>
    CaseLink? Link(string name, bool isRequired = false);

    /// <summary>References.</summary>
    ValueList<CaseLink> Links(string name);

    /// <summary>What was not asked for.</summary>
    ValueList<JsonMember> Rest();

    /// <summary>Reports a problem of the object, or of one of its members.</summary>
    void Report(string code, DiagnosticSeverity severity, string? member, string message);

    /// <summary>Reports a problem that whole files tend to have throughout.</summary>
    void ReportRepeated(string code, DiagnosticSeverity severity, string member, string message);
}
