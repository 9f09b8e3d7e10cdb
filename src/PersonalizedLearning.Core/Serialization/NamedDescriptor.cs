using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PersonalizedLearning.Serialization;

/// <summary>Tells by which name something stands in files, and how its parameters are read and written.</summary>
/// <typeparam name="T">What is named, such as a mastery policy (<see cref="Mastery.IMasteryPolicy"/>).</typeparam>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class NamedDescriptor<T>
    where T : class
{
    private readonly Func<JsonObject, NamedRegistry<T>, T> read;
    private readonly Func<T, NamedRegistry<T>, JsonElement> write;

    private NamedDescriptor(string name, int version, JsonTypeInfo contract, Func<JsonObject, NamedRegistry<T>, T> read, Func<T, NamedRegistry<T>, JsonElement> write)
    {
        Name = Preconditions.Id(name);
        Version = Preconditions.AtLeast(version, 1);
        Contract = contract;
        this.read = read;
        this.write = write;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the version, at least 1.</summary>
    public int Version { get; }

    /// <summary>Gets how the parameters stand in JSON.</summary>
    internal JsonTypeInfo Contract { get; }

    /// <summary>Describes what bears a name.</summary>
    /// <typeparam name="TParameters">The parameters as they stand in JSON.</typeparam>
    /// <param name="name">The name, the same as what is described gives as its own.</param>
    /// <param name="version">The version, from 1; the same as what is described gives as its own, where it does.</param>
    /// <param name="contract">How the parameters are read and written.</param>
    /// <param name="create">Makes what is described of its parameters; an <see cref="ArgumentException"/> says that they are not valid.</param>
    /// <param name="parametersOf">Gets the parameters of what <paramref name="create"/> made.</param>
    /// <returns>The descriptor.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty, or the version is less than 1.</exception>
    public static NamedDescriptor<T> Create<TParameters>(
        string name, int version, JsonTypeInfo<TParameters> contract, Func<TParameters, T> create, Func<T, TParameters> parametersOf)
        where TParameters : class
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(parametersOf);
        return Nested(name, version, contract, (parameters, _) => create(parameters), (item, _) => parametersOf(item));
    }

    /// <summary>Describes what holds others in its parameters, which the registry that it stands in knows.</summary>
    internal static NamedDescriptor<T> Nested<TParameters>(
        string name, int version, JsonTypeInfo<TParameters> contract, Func<TParameters, NamedRegistry<T>, T> create, Func<T, NamedRegistry<T>, TParameters> parametersOf)
        where TParameters : class => new(
            name, version, contract,
            (parameters, registry) => create(parameters.Deserialize(contract) ?? throw new JsonException("The parameters are null; expected an object."), registry),
            (item, registry) => JsonSerializer.SerializeToElement(parametersOf(item, registry), contract));

    internal T Read(JsonObject parameters, NamedRegistry<T> registry) => read(parameters, registry);

    internal JsonElement Write(T item, NamedRegistry<T> registry) => write(item, registry);
}
