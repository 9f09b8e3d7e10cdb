using System.Collections.Frozen;
using System.Text.Json;

namespace PersonalizedLearning.Serialization;

/// <summary>What files may name of one kind: what is built in, and what an application adds.</summary>
/// <typeparam name="T">What is named, such as a mastery policy (<see cref="Mastery.IMasteryPolicy"/>).</typeparam>
/// <remarks>Immutable and thread safe.</remarks>
public abstract class NamedRegistry<T>
    where T : class
{
    private readonly string noun;
    private readonly FrozenDictionary<string, NamedDescriptor<T>> byName;

    /// <summary>Makes a registry.</summary>
    /// <param name="noun">What messages call one, in lower case.</param>
    /// <param name="nouns">What messages call several.</param>
    /// <param name="builtIn">What is built in.</param>
    /// <param name="further">What an application adds; nothing when null.</param>
    /// <exception cref="ArgumentException">Two have one name.</exception>
    private protected NamedRegistry(string noun, string nouns, IEnumerable<NamedDescriptor<T>> builtIn, IEnumerable<NamedDescriptor<T>>? further)
    {
        var all = new Dictionary<string, NamedDescriptor<T>>(StringComparer.Ordinal);
        foreach (var descriptor in builtIn.Concat(further ?? []))
        {
            if (!all.TryAdd(descriptor.Name, descriptor))
            {
                throw new ArgumentException($"Two {nouns} are named '{descriptor.Name}'; expected unique names.", nameof(further));
            }
        }

        this.noun = noun;
        byName = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Gets all names, in ordinal order.</summary>
    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    private string Noun => char.ToUpperInvariant(noun[0]) + noun[1..];

    internal NamedDescriptor<T> this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return byName.TryGetValue(name, out var descriptor)
                ? descriptor
                : throw new ArgumentException($"{Noun} '{name}' is unknown; expected one of {string.Join(", ", Names)}.", nameof(name));
        }
    }

    /// <summary>Makes what bears a name, with its default parameters.</summary>
    /// <param name="name">The name.</param>
    /// <returns>What bears it.</returns>
    /// <exception cref="ArgumentException">Nothing bears the name, or what does has parameters without a default.</exception>
    public T Create(string name)
    {
        var descriptor = this[name];
        try
        {
            return descriptor.Read([], this);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"{Noun} '{name}' can't be made by its name alone: {JsonProblem.Of(problem, null).Problem}", nameof(name), problem);
        }
    }

    /// <summary>Finds what a text names, in the version that it gives at <paramref name="path"/>; an <see cref="ArgumentException"/> says that the name is unknown.</summary>
    internal NamedDescriptor<T> Find(string name, int version, string path)
    {
        var descriptor = this[name];
        return version == descriptor.Version
            ? descriptor
            : throw new LearningJsonException(
                FormattableString.Invariant($"Version {version} of {noun} '{name}' is not known; expected {descriptor.Version}."), path + ".version", null);
    }

    /// <summary>Reads what a text names at <paramref name="path"/> with its parameters; without them they keep their defaults.</summary>
    internal T Read(string path, string member, string name, int version, JsonElement? parameters)
    {
        var descriptor = LearningJson.At($"{path}.{member}", () => Find(name, version, path));
        return LearningJson.Within(path + ".parameters", () => descriptor.Read(LearningJson.ObjectOf(parameters), this));
    }

    internal JsonElement Write(string name, T item) => this[name].Write(item, this);
}
