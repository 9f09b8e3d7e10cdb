using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>How much practice counts for what the practised competency builds on.</content>
public static partial class LearningJson
{
    private const string BuiltInCredits = $"{FullImplicitCredit.CreditName}, {NoImplicitCredit.CreditName} or {FractionalImplicitCredit.CreditName}";

    /// <summary>Reads how much practice counts for what the practised competency builds on; what is left out keeps its default.</summary>
    /// <param name="stream">The text, UTF-8: member <c>credit</c>, which is <c>full</c>, <c>none</c> or <c>fractional</c>; the last has <c>share</c>, <c>floor</c> and <c>links</c>.</param>
    /// <returns>The implicit credit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is no such thing.</exception>
    public static IImplicitCredit ReadImplicitCredit(Stream stream) => Read(stream, LearningJsonContext.Default.ImplicitCreditDocument, ToCredit);

    /// <summary>Writes a built-in implicit credit; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="credit">The implicit credit.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">It is not built in.</exception>
    public static void WriteImplicitCredit(Stream stream, IImplicitCredit credit)
    {
        ArgumentNullException.ThrowIfNull(credit);
        var document = credit switch
        {
            FullImplicitCredit or NoImplicitCredit => new ImplicitCreditDocument(credit.Name),
            FractionalImplicitCredit its => new ImplicitCreditDocument(
                its.Name, its.Share, its.Floor, its.Links.Count == 0 ? null : [.. its.Links.Select(link => new LinkShareDocument(link.Before, link.After, link.Share))]),
            _ => throw new ArgumentException($"Implicit credit '{credit.Name}' is not built in; expected {BuiltInCredits}.", nameof(credit)),
        };
        Write(stream, document, LearningJsonContext.Default.ImplicitCreditDocument);
    }

    private static IImplicitCredit ToCredit(ImplicitCreditDocument document) => document.Credit switch
    {
        FullImplicitCredit.CreditName => WithoutParameters(document, FullImplicitCredit.Instance),
        NoImplicitCredit.CreditName => WithoutParameters(document, NoImplicitCredit.Instance),
        FractionalImplicitCredit.CreditName => ToFractional(document),
        var other => throw new LearningJsonException($"Implicit credit '{other}' is unknown; expected {BuiltInCredits}.", "$.credit", null),
    };

    private static IImplicitCredit WithoutParameters(ImplicitCreditDocument document, IImplicitCredit credit) =>
        (document.Share, document.Floor, document.Links) switch
        {
            (not null, _, _) => throw Unexpected("share"),
            (_, not null, _) => throw Unexpected("floor"),
            (_, _, not null) => throw Unexpected("links"),
            _ => credit,
        };

    private static LearningJsonException Unexpected(string member) =>
        new($"Only implicit credit '{FractionalImplicitCredit.CreditName}' has a member '{member}'.", $"$.{member}", null);

    private static FractionalImplicitCredit ToFractional(ImplicitCreditDocument document)
    {
        var credit = new FractionalImplicitCredit();
        credit = document.Share is { } share ? At("$.share", () => credit with { Share = share }) : credit;
        credit = document.Floor is { } floor ? At("$.floor", () => credit with { Floor = floor }) : credit;
        var links = Listed(document.Links ?? [], "$.links").Select(link => new LinkShare(link.Prerequisite, link.Competency, link.Share)).ToValueList();
        return At("$.links", () => credit with { Links = links });
    }
}
