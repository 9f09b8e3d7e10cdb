namespace PersonalizedLearning.Interop;

/// <summary>Where an object stands in a statement; its path is made only for a problem.</summary>
internal sealed class XapiPlace(List<Diagnostic> problems, XapiPlace? owner, string name, int index)
{
    /// <summary>The JSON path.</summary>
    public string Path
    {
        get
        {
            var path = owner is null ? name : $"{owner.Path}.{name}";
            return index < 0 ? path : FormattableString.Invariant($"{path}[{index}]");
        }
    }

    /// <summary>The place of an object in a member, or in a list there.</summary>
    public XapiPlace In(string member, int position = -1) => new(problems, this, member, position);

    /// <summary>Reports what makes a record store refuse the statement.</summary>
    public void Error(string code, string? member, string message) => Report(code, DiagnosticSeverity.Error, member, message);

    /// <summary>Reports a problem of the object, or of one of its members.</summary>
    public void Report(string code, DiagnosticSeverity severity, string? member, string message) =>
        problems.Add(new Diagnostic(code, severity, member is null ? Path : $"{Path}.{member}", message));
}
