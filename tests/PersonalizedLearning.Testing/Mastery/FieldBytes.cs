using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PersonalizedLearning.Testing.Mastery;

/// <summary>Adds up how many bytes the fields of a struct hold, without what may lie between them.</summary>
internal static class FieldBytes
{
    /// <summary>The bytes of all fields, down to numbers.</summary>
    /// <param name="type">An unmanaged type.</param>
    public static int Of(Type type)
    {
        if (type.IsEnum)
        {
            return Of(Enum.GetUnderlyingType(type));
        }

        if (type.IsPrimitive)
        {
            return type == typeof(bool) ? sizeof(bool) : type == typeof(char) ? sizeof(char) : Marshal.SizeOf(type);
        }

        var one = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Sum(field => Of(field.FieldType));
        return one * (type.GetCustomAttribute<InlineArrayAttribute>()?.Length ?? 1);
    }
}
