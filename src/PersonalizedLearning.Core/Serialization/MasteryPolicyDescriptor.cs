using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>Tells by which name a mastery policy stands in files, and how its parameters are read and written.</summary>
public sealed class MasteryPolicyDescriptor
{
    private readonly Func<JsonObject, IMasteryPolicy> read;
    private readonly Func<IMasteryPolicy, JsonElement> write;

    private MasteryPolicyDescriptor(string name, int version, Func<JsonObject, IMasteryPolicy> read, Func<IMasteryPolicy, JsonElement> write)
    {
        Name = Preconditions.Id(name);
        Version = Preconditions.AtLeast(version, 1);
        this.read = read;
        this.write = write;
    }

    /// <summary>Gets the name of the policy.</summary>
    public string Name { get; }

    /// <summary>Gets the version of the policy.</summary>
    public int Version { get; }

    /// <summary>Describes a policy.</summary>
    /// <typeparam name="TParameters">The parameters as they stand in JSON.</typeparam>
    /// <param name="name">The name of the policy, the same as its <see cref="IMasteryPolicy.Name"/>.</param>
    /// <param name="version">The version of the policy, the same as its <see cref="IMasteryPolicy.Version"/>.</param>
    /// <param name="contract">How the parameters are read and written.</param>
    /// <param name="create">Makes the policy of its parameters; an <see cref="ArgumentException"/> says that they are not valid.</param>
    /// <param name="parametersOf">Gets the parameters of a policy.</param>
    /// <returns>The descriptor.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty, or the version is less than 1.</exception>
    public static MasteryPolicyDescriptor Create<TParameters>(
        string name,
        int version,
        JsonTypeInfo<TParameters> contract,
        Func<TParameters, IMasteryPolicy> create,
        Func<IMasteryPolicy, TParameters> parametersOf)
        where TParameters : class
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(parametersOf);
        return new MasteryPolicyDescriptor(
            name, version,
            parameters => create(parameters.Deserialize(contract) ?? throw new JsonException("The parameters are null; expected an object.")),
            policy => JsonSerializer.SerializeToElement(parametersOf(policy), contract));
    }

    internal IMasteryPolicy Read(JsonObject parameters) => read(parameters);

    internal JsonElement Write(IMasteryPolicy policy) => write(policy);
}
