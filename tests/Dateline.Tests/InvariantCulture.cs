using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dateline.Tests;

internal static class InvariantCulture
{
#pragma warning disable CA2255 // One place that sets the culture for the whole test assembly; xunit has no assembly set-up that runs before discovery.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Set()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }
}
