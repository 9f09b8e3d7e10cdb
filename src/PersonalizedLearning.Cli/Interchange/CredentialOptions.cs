using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>The options by which credentials are issued; and what they say, read.</summary>
internal sealed class CredentialOptions
{
    private readonly Option<string?> learner = new("--learner") { Description = "One learner only.", HelpName = "ID" };
    private readonly Option<string?> rules = new("--credit-rules") { Description = "The rules of credit (JSON): they tell how many credits there are to be had.", HelpName = "FILE" };
    private readonly Option<string?> issuer = new("--issuer") { Description = "The profile of the issuer (JSON), with its id.", HelpName = "FILE" };
    private readonly Option<string?> issuerId = new("--issuer-id") { Description = "The address by which the issuer is known, in place of --issuer.", HelpName = "URL" };
    private readonly Option<string?> issuerName = new("--issuer-name") { Description = "The name of the issuer, with --issuer-id.", HelpName = "NAME" };
    private readonly Option<Instant?> validFrom = CommonOptions.InstantOf("--valid-from", "From when they are valid; the instant of --as-of by default.");
    private readonly Option<Instant?> validUntil = CommonOptions.InstantOf("--valid-until", "Until when they are valid; for ever by default.");
    private readonly Option<string?> salt = new("--salt") { Description = "Hash the identifiers of learners with this text; they are plain by default.", HelpName = "TEXT" };
    private readonly Option<CredentialDisclosure?> show = Words<CredentialDisclosure>("--show", "What is shown of the evidence: counts by kind, the default, nothing, or records one by one.");
    private readonly Option<CredentialDataModel?> model = Words<CredentialDataModel>("--data-model", "The version of the W3C data model: version2, the default, or version1.");
    private readonly Option<bool> digest = new("--digest") { Description = "Write beside each file FILE.digest: the digest by which a change is noticed." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[learner, rules, issuer, issuerId, issuerName, validFrom, validUntil, salt, show, model, digest])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether digests are written.</summary>
    public bool HasDigests(ParseResult parsed) => parsed.GetValue(digest);

    /// <summary>The journals of the learners for whom credentials are issued.</summary>
    public IReadOnlyList<LearnerJournal> JournalsOf(ParseResult parsed, EvidenceInput evidence) => parsed.GetValue(learner) is { } only ? [evidence.Of(only)] : evidence.Journals;

    /// <summary>The rules of credit; none where no file is named.</summary>
    public ValueList<CreditRule> RulesOf(ParseResult parsed) => parsed.GetValue(rules) is { } file ? InputFiles.Read(file, LearningJson.ReadCreditRules) : default;

    /// <summary>What the issuer decides.</summary>
    public CredentialIssue Read(ParseResult parsed, Instant asOf, FrameworkFile framework) => new()
    {
        Issuer = IssuerOf(parsed),
        ValidFrom = parsed.GetValue(validFrom) ?? asOf,
        ValidUntil = parsed.GetValue(validUntil),
        Salt = parsed.GetValue(salt) is { } text && string.IsNullOrWhiteSpace(text) ? throw new UsageException("--salt is blank; expected a text.") : parsed.GetValue(salt),
        Disclosure = parsed.GetValue(show) ?? CredentialDisclosure.Counts,
        DataModel = parsed.GetValue(model) ?? CredentialDataModel.Version2,
        AddressOf = ItemAddresses.Of(framework),
    };

    private BadgeProfile IssuerOf(ParseResult parsed)
    {
        var (file, id, name) = (parsed.GetValue(issuer), parsed.GetValue(issuerId), parsed.GetValue(issuerName));
        if ((file is null) == (id is null) || (name is not null && id is null))
        {
            throw new UsageException("Who issues is not said, or said twice; expected --issuer FILE, or --issuer-id URL with --issuer-name NAME.");
        }

        if (file is not null)
        {
            return CredentialReader.ReadIssuerFile(file);
        }

        return string.IsNullOrWhiteSpace(id) ? throw new UsageException("--issuer-id is blank; expected an address.") : new BadgeProfile { Id = id, Name = name };
    }

    private static Option<T?> Words<T>(string name, string description)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = string.Join('|', Words<T>().Keys),
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (Words<T>().TryGetValue(word, out var value))
                {
                    return value;
                }

                result.AddError($"{name} is '{word}'; expected one of {string.Join(", ", Words<T>().Keys)}.");
                return null;
            },
        };

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(Serialization.Words<T>.Of, StringComparer.Ordinal);
}
