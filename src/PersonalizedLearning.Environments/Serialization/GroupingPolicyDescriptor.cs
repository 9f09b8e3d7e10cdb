using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PersonalizedLearning.Environments;

/// <summary>Tells by which name a grouping policy stands in files, and how its parameters are read and written.</summary>
public sealed class GroupingPolicyDescriptor
{
    private readonly Func<JsonObject, GroupingPolicyRegistry, GroupingPolicy> read;
    private readonly Func<GroupingPolicy, GroupingPolicyRegistry, JsonElement> write;

    private GroupingPolicyDescriptor(
        string name, int version, Func<JsonObject, GroupingPolicyRegistry, GroupingPolicy> read, Func<GroupingPolicy, GroupingPolicyRegistry, JsonElement> write)
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
    /// <param name="name">The name of the policy, the same as its <see cref="GroupingPolicy.Name"/>.</param>
    /// <param name="version">The version of the policy, from 1.</param>
    /// <param name="contract">How the parameters are read and written.</param>
    /// <param name="create">Makes the policy of its parameters; an <see cref="ArgumentException"/> says that they are not valid.</param>
    /// <param name="parametersOf">Gets the parameters of a policy.</param>
    /// <returns>The descriptor.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty, or the version is less than 1.</exception>
    public static GroupingPolicyDescriptor Create<TParameters>(
        string name,
        int version,
        JsonTypeInfo<TParameters> contract,
        Func<TParameters, GroupingPolicy> create,
        Func<GroupingPolicy, TParameters> parametersOf)
        where TParameters : class
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(parametersOf);
        return Nested(name, version, contract, (parameters, _) => create(parameters), (policy, _) => parametersOf(policy));
    }

    /// <summary>Describes a policy that holds others.</summary>
    internal static GroupingPolicyDescriptor Nested<TParameters>(
        string name,
        int version,
        JsonTypeInfo<TParameters> contract,
        Func<TParameters, GroupingPolicyRegistry, GroupingPolicy> create,
        Func<GroupingPolicy, GroupingPolicyRegistry, TParameters> parametersOf)
        where TParameters : class => new(
            name, version,
            (parameters, registry) => create(parameters.Deserialize(contract) ?? throw new JsonException("The parameters are null; expected an object."), registry),
            (policy, registry) => JsonSerializer.SerializeToElement(parametersOf(policy, registry), contract));

    internal GroupingPolicy Read(JsonObject parameters, GroupingPolicyRegistry registry) => read(parameters, registry);

    internal JsonElement Write(GroupingPolicy policy, GroupingPolicyRegistry registry) => write(policy, registry);
}
