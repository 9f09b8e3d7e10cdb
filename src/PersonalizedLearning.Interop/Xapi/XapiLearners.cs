using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Finds learners and other persons by actors.</summary>
internal sealed class XapiLearners
{
    private readonly XapiLearnerRule rule;
    private readonly Dictionary<string, LearnerId> named = new(StringComparer.Ordinal);

    public XapiLearners(XapiLearnerRule rule)
    {
        this.rule = rule;
        foreach (var (identifier, learner) in rule.Learners)
        {
            named[identifier] = learner;
            if (identifier.StartsWith("mailto:", StringComparison.Ordinal))
            {
                named.TryAdd("sha1:" + Sha1(identifier), learner);
            }
        }
    }

    /// <summary>The learner that an agent is; null with the reason where it is none.</summary>
    public LearnerId? Of(XapiActor agent, out string reason)
    {
        reason = string.Empty;
        if (agent.Identifier is not { } identifier)
        {
            reason = "it has no identifier";
            return null;
        }

        if (named.TryGetValue(identifier, out var learner))
        {
            return learner;
        }

        if (rule.OnlyNamed)
        {
            reason = $"the profile does not name '{JsonText.Short(identifier)}'";
            return null;
        }

        var text = TextOf(agent, identifier);
        if (Preconditions.IsId(text))
        {
            return LearnerId.From(text);
        }

        reason = $"'{JsonText.Short(text)}' can't be an identifier";
        return null;
    }

    /// <summary>The person that an agent is; <c>default</c> where it has no usable identifier.</summary>
    public PersonId PersonOf(XapiActor agent) =>
        agent.Identifier is not { } identifier ? default
        : named.TryGetValue(identifier, out var learner) ? PersonId.From(learner.Value)
        : TextOf(agent, identifier) is var text && Preconditions.IsId(text) ? PersonId.From(text)
        : default;

    private string TextOf(XapiActor agent, string identifier) =>
        agent is { Mbox: null, MboxSha1Sum: null, OpenId: null, Account: { HomePage: { } home, Name: { } name } } && rule.HomePages.Contains(home) ? name : identifier;

    // xAPI, 4.1.2.3: the SHA-1 of the IRI of the mail address.
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "xAPI defines this identifier by SHA-1.")]
    private static string Sha1(string identifier) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(identifier)));
}
