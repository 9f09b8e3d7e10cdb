using PersonalizedLearning.Feedback;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Serialization;

/// <content>The rules of programs.</content>
public static partial class LearningJson
{
    /// <summary>Reads the rules of a program.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The rules; what the text leaves out is as by default.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text does not hold rules of a program of ours, or one of them is not valid.</exception>
    public static ProgramRules ReadProgramRules(Stream stream) => Read(stream, LearningJsonContext.Default.ProgramRulesDocument, ToProgramRules);

    /// <summary>Writes the rules of a program; reading them gives equal ones.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteProgramRules(Stream stream, ProgramRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var (agency, privacy) = (rules.Agency, rules.Privacy);
        Write(
            stream,
            new ProgramRulesDocument(
                ProgramRulesDocument.FormatName, 1,
                new AgencyRulesDocument(
                    [.. agency.Defaults.Select(item => new AgencyDefaultDocument(item.Decision, item.Role, item.Level))], [.. agency.GrantedBy], agency.LeastForLearner, agency.ConsultationPeriod),
                new PrivacyRulesDocument([.. privacy.WithoutConsent.Select(item => new RoleScopesDocument(item.Role, [.. item.Scopes]))], [.. privacy.ConsentBy]),
                rules.Core is { } core ? ToDocument(core) : null,
                [.. rules.Feedback.Select(item => new FeedbackCadenceDocument(item.Audience, item.AtLeastEvery, item.AtMostEvery, ArrayOrNull(item.AtOnceOn)))],
                [.. rules.CreditBy]),
            LearningJsonContext.Default.ProgramRulesDocument);
    }

    private static ProgramRules ToProgramRules(ProgramRulesDocument document)
    {
        RequireFormat(document.Format, document.Version, ProgramRulesDocument.FormatName);
        return new ProgramRules
        {
            Agency = ToAgencyRules(document.Agency ?? new(), AgencyRules.Default),
            Privacy = ToPrivacyRules(document.Privacy ?? new(), PrivacyRules.ByConsent),
            Core = document.Core is { } core ? ToCoreRequirement(core, "$.core") : null,
            Feedback = document.Feedback is { } cadences
                ? At("$.feedback", () => new ProgramRules { Feedback = Mapped(cadences, "$.feedback", ToCadence) }.Feedback)
                : ProgramRules.Default.Feedback,
            CreditBy = document.CreditBy?.ToValueList() ?? ProgramRules.Default.CreditBy,
        };
    }

    private static FeedbackCadence ToCadence(FeedbackCadenceDocument item, string path) => At(path, () => new FeedbackCadence
    {
        Audience = item.Audience, AtLeastEvery = item.AtLeastEvery, AtMostEvery = item.AtMostEvery, AtOnceOn = (item.AtOnceOn ?? []).ToValueList(),
    });

    private static AgencyRules ToAgencyRules(AgencyRulesDocument document, AgencyRules otherwise) => new()
    {
        Defaults = document.Defaults is { } defaults
            ? At("$.agency.defaults", () => new AgencyRules { Defaults = Mapped(defaults, "$.agency.defaults", (item, _) => new AgencyDefault(item.Decision, item.Role, item.Level)) }.Defaults)
            : otherwise.Defaults,
        GrantedBy = document.GrantedBy?.ToValueList() ?? otherwise.GrantedBy,
        LeastForLearner = document.LeastForLearner ?? otherwise.LeastForLearner,
        ConsultationPeriod = At("$.agency.consultationPeriod", () => new AgencyRules { ConsultationPeriod = document.ConsultationPeriod ?? otherwise.ConsultationPeriod }.ConsultationPeriod),
    };

    private static PrivacyRules ToPrivacyRules(PrivacyRulesDocument document, PrivacyRules otherwise) => new()
    {
        WithoutConsent = document.WithoutConsent is { } roles
            ? At("$.privacy.withoutConsent", () => new PrivacyRules
            {
                WithoutConsent = Mapped(roles, "$.privacy.withoutConsent", (item, _) => new RoleScopes(item.Role, item.Scopes.ToValueList())),
            }.WithoutConsent)
            : otherwise.WithoutConsent,
        ConsentBy = document.ConsentBy?.ToValueList() ?? otherwise.ConsentBy,
    };
}
