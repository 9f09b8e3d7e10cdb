using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>Tells by which name a selector stands in files, and how its parameters are read and written.</summary>
public sealed class SelectorDescriptor
{
    private readonly Func<JsonObject, ISelector> read;
    private readonly Func<ISelector, JsonElement> write;

    private SelectorDescriptor(string name, int version, Func<JsonObject, ISelector> read, Func<ISelector, JsonElement> write)
    {
        Name = Preconditions.Id(name);
        Version = Preconditions.AtLeast(version, 1);
        this.read = read;
        this.write = write;
    }

    /// <summary>Gets the name of the selector.</summary>
    public string Name { get; }

    /// <summary>Gets the version of the selector.</summary>
    public int Version { get; }

    /// <summary>Describes a selector.</summary>
    /// <typeparam name="TParameters">The parameters as they stand in JSON.</typeparam>
    /// <param name="name">The name of the selector, the same as its <see cref="ISelector.Name"/>.</param>
    /// <param name="version">The version of the selector, the same as its <see cref="ISelector.Version"/>.</param>
    /// <param name="contract">How the parameters are read and written.</param>
    /// <param name="create">Makes the selector of its parameters; an <see cref="ArgumentException"/> says that they are not valid.</param>
    /// <param name="parametersOf">Gets the parameters of a selector.</param>
    /// <returns>The descriptor.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty, or the version is less than 1.</exception>
    public static SelectorDescriptor Create<TParameters>(
        string name,
        int version,
        JsonTypeInfo<TParameters> contract,
        Func<TParameters, ISelector> create,
        Func<ISelector, TParameters> parametersOf)
        where TParameters : class
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(parametersOf);
        return new SelectorDescriptor(
            name, version,
            parameters => create(parameters.Deserialize(contract) ?? throw new JsonException("The parameters are null; expected an object.")),
            selector => JsonSerializer.SerializeToElement(parametersOf(selector), contract));
    }

    internal ISelector Read(JsonObject parameters) => read(parameters);

    internal JsonElement Write(ISelector selector) => write(selector);
}
