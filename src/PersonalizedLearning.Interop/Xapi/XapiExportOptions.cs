using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>How events and decisions become statements.</summary>
public sealed record XapiExportOptions
{
    /// <summary>Gets the home page of the accounts that name persons; one of this library by default. Who reads the statements back names it in <see cref="XapiLearnerRule.HomePages"/>.</summary>
    /// <exception cref="ArgumentException">It is no IRI with a scheme.</exception>
    public string HomePage
    {
        get;
        init => field = XapiFormats.IsIri(value) ? value : throw new ArgumentException($"The home page is '{value}'; expected an IRI such as https://school.example.org.", nameof(value));
    } = XapiOwn.HomePage;

    /// <summary>Gets the framework from which competencies have their names; null, the default, for none.</summary>
    public CompetencyFramework? Framework { get; init; }
}
