using System.Security.Cryptography;
using System.Text;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>The secret by which identifiers become pseudonyms: without it nobody finds the way from one to the other.</summary>
/// <remarks>
/// A pseudonym is the first 128 bits of HMAC-SHA-256 (RFC 2104) over the kind of the identifier, a zero byte and its UTF-8, in hexadecimal digits. A learner has the
/// same pseudonym as the person of the same identifier, as the two are one. Whoever holds the key and a list of identifiers finds the way back by <see cref="PseudonymOf(PersonId)"/>
/// of each. It is never written by this library and does not show itself. Immutable and thread safe.
/// </remarks>
public sealed class PseudonymKey
{
    /// <summary>The fewest bytes of a secret.</summary>
    public const int MinimumBytes = 16;

    private const int PseudonymBytes = 16;

    private readonly byte[] secret;

    private PseudonymKey(byte[] secret) => this.secret = secret;

    /// <summary>Makes a key of a secret, which is copied.</summary>
    /// <param name="secret">At least 16 bytes, which should come from a source of chance for cryptography.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">Fewer than 16 bytes.</exception>
    public static PseudonymKey From(ReadOnlySpan<byte> secret) => secret.Length >= MinimumBytes
        ? new(secret.ToArray())
        : throw new ArgumentException(FormattableString.Invariant($"The secret has {secret.Length} bytes; expected at least {MinimumBytes}."), nameof(secret));

    /// <summary>Gets the pseudonym of a learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>The pseudonym: <c>p</c> and 32 hexadecimal digits; <c>default</c> for <c>default</c>.</returns>
    public LearnerId PseudonymOf(LearnerId learner) => learner == default ? default : LearnerId.From(OfPerson(learner.Value));

    /// <summary>Gets the pseudonym of a person.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The pseudonym: <c>p</c> and 32 hexadecimal digits; <c>default</c> for <c>default</c>.</returns>
    public PersonId PseudonymOf(PersonId person) => person == default ? default : PersonId.From(OfPerson(person.Value));

    /// <summary>Gets the pseudonym of an event.</summary>
    /// <param name="item">The event.</param>
    /// <returns>The pseudonym: <c>e</c> and 32 hexadecimal digits; <c>default</c> for <c>default</c>.</returns>
    public EventId PseudonymOf(EventId item) => item == default ? default : EventId.From(OfEvent(item.Value));

    /// <summary>Says that it is a key, and nothing else.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => nameof(PseudonymKey);

    internal string OfPerson(string id) => "p" + Digits("person", id);

    internal string OfEvent(string id) => "e" + Digits("event", id);

    internal string OfThing(string name) => "t" + Digits("thing", name);

    private string Digits(string kind, string id) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{kind}\0{id}")).AsSpan(0, PseudonymBytes));
}
