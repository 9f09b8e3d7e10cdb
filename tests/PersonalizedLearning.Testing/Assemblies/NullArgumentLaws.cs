using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace PersonalizedLearning.Testing.Assemblies;

/// <summary>
/// Every public constructor and method of an assembly refuses null for a parameter that is not annotated nullable, and names the parameter.
/// Positional records hold what they are given; whoever takes them in checks. Members with spans can't be called by reflection and are tested by hand.
/// </summary>
/// <param name="project">The name of the assembly.</param>
/// <param name="samples">A value for each type of parameter and of instance that has none by default.</param>
/// <param name="exceptions">Members that need not check, as <c>Type.Member(parameter)</c>, each with its reason.</param>
public abstract class NullArgumentLaws(string project, IReadOnlyDictionary<Type, object> samples, IReadOnlyDictionary<string, string> exceptions)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext nullability = new();

    /// <summary>Calls each member with null for one parameter at a time.</summary>
    [Fact]
    public void Null_WhereNotAnnotated_IsRefusedByName()
    {
        var cases = CasesOf(Assembly.Load(project)).ToList();
        var violations = cases.Where(item => !exceptions.ContainsKey(NameOf(item))).Select(item => Violation(item.Member, item.Parameter)).OfType<string>().ToList();
        var unused = exceptions.Keys.Except(cases.Select(NameOf)).Select(name => $"{name} is an exception for nothing");

        Assert.True(cases.Count > 0);
        Assert.True(violations.Count == 0 && !unused.Any(), string.Join('\n', violations.Concat(unused)));
    }

    private static string NameOf((MethodBase Member, ParameterInfo Parameter) item) => $"{item.Member.DeclaringType!.Name}.{item.Member.Name}({item.Parameter.Name})";

    private IEnumerable<(MethodBase Member, ParameterInfo Parameter)> CasesOf(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        where !type.IsInterface && !type.ContainsGenericParameters && !typeof(Delegate).IsAssignableFrom(type)
        from member in type.GetConstructors(Declared).Cast<MethodBase>().Concat(type.GetMethods(Declared).Where(method => !method.IsSpecialName))
        where !member.IsAbstract && !(member.IsConstructor && (type.IsAbstract || type.GetMember("Deconstruct").Length > 0)) && !member.IsDefined(typeof(CompilerGeneratedAttribute))
        where !member.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike)
        let callable = member is MethodInfo { IsGenericMethodDefinition: true } generic ? generic.MakeGenericMethod([.. generic.GetGenericArguments().Select(ArgumentFor)]) : member
        from parameter in callable.GetParameters()
        where !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef && nullability.Create(parameter).WriteState == NullabilityState.NotNull
        select (callable, parameter);

    // Of the types that a parameter may stand for, the first constraint does where there is one.
    private static Type ArgumentFor(Type parameter) => parameter.GetGenericParameterConstraints() is [var first, ..] ? first : typeof(string);

    private string? Violation(MethodBase member, ParameterInfo tested)
    {
        try
        {
            var arguments = member.GetParameters().Select(parameter => parameter.Position == tested.Position ? null : SampleOf(parameter.ParameterType)).ToArray();
            var target = member.IsStatic || member.IsConstructor ? null : SampleOf(member.DeclaringType!);
            var result = member is ConstructorInfo constructor ? constructor.Invoke(arguments) : member.Invoke(target, arguments);
            return $"{NameOf((member, tested))} takes null and gives {result ?? "null"}";
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentNullException { ParamName: { } name })
        {
            return name == tested.Name ? null : $"{NameOf((member, tested))} names '{name}'";
        }
        catch (TargetInvocationException thrown)
        {
            return $"{NameOf((member, tested))} throws {thrown.InnerException!.GetType().Name}: {thrown.InnerException.Message}";
        }
        catch (KeyNotFoundException)
        {
            return $"{NameOf((member, tested))} could not be called: add a sample of each type that it needs, or an exception with its reason";
        }
    }

    private object? SampleOf(Type type) =>
        samples.TryGetValue(type, out var sample) ? sample
        : Nullable.GetUnderlyingType(type) is not null ? null
        : type.IsByRef ? SampleOf(type.GetElementType()!)
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : type.GetConstructor([]) is { } constructor && !type.IsAbstract ? constructor.Invoke([])
        : throw new KeyNotFoundException(type.ToString());
}
